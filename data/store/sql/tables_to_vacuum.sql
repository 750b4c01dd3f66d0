-- tables_to_vacuum(): our tables that autovacuum would look after on a server, by its default thresholds, by name.
select s.relname as name
from pg_stat_user_tables s join pg_class c on c.oid = s.relid
where s.schemaname = current_schema()
  and (s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0) or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0))
order by s.relname
