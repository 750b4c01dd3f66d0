-- alerts_of_clusters($1 region, $2 watch, $3 keys or null): ids of the last alert of each cluster that the scan calls so; null: of those
-- that are not over. In no order.
select distinct on (a.live_key) a.id
from alert a
where a.region = $1::text and a.watch = $2::text
  and case when $3::text[] is null then a.over_at is null else a.live_key = any ($3::text[]) end
order by a.live_key, a.opened_at desc, a.id desc;
