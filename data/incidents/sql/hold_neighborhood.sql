-- hold_neighborhood($1 names of cells): until the transaction ends nobody else holds any of these cells; taken in one order by all.
select pg_advisory_xact_lock(cell.key)
from (select distinct hashtextextended(name, 8470312) as key from unnest($1::text[]) as name order by 1) cell;
