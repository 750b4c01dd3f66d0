-- written_since_checkpoint(): one row, the bytes of write-ahead log since the last checkpoint; makes the statistics of
-- tables visible to the next statement.
select
  pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::double precision as bytes,
  pg_stat_force_next_flush()::text as flushed
from pg_control_checkpoint()
