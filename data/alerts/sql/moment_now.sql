-- moment_now(): which transactions are over, to go on from.
select pg_current_snapshot()::text as moment;
