-- placed_requests($1 region, $2 id of the last row of the page before, null at first, $3 limit): requests with a place that
-- their source still holds, by id, and as `moment` what requests_changed_since goes on from: read all pages in one moment.
select pg_current_snapshot()::text as moment,
  r.id, st_x(r.location) as lon, st_y(r.location) as lat, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  r.service_code as service, r.agency_id as agency, r.status = 'closed' as "isClosed", r.queue is not null as "isQueued",
  r.is_linked as "isLinked", r.report_count as "reportCount",
  true as "isShown"
from request r
where r.region = $1::text and r.gone_at is null and r.location is not null and ($2::uuid is null or r.id > $2::uuid)
order by r.id
limit $3::integer;
