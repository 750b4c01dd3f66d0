-- watched_reports_changed_since($1 region, $2 moment, $3 from, $4 limit): requests reported since $3 and written by transactions that
-- were not over at that moment, of any service, also those without a place and those that are gone (`isShown` false), oldest first,
-- then by id; `moment` is the one now. One row without an id if there is nothing else. The upper bound passes over rows of a restored
-- database that carry numbers of the one before.
select moment.now::text as moment,
  r.id, r.service_code as service, st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters",
  (extract(epoch from r.reported_at) * 1000)::float8 as "atMs", r.incident_id as problem,
  r.gone_at is null and r.location is not null as "isShown"
from (select pg_current_snapshot() as now) moment
left join lateral (
  select * from request c
  where c.region = $1::text
    and c.changed_xid >= pg_snapshot_xmin($2::text::pg_snapshot) and c.changed_xid < pg_snapshot_xmax(moment.now)
    and not pg_visible_in_snapshot(c.changed_xid, $2::text::pg_snapshot) and c.reported_at >= $3::timestamptz
  order by c.reported_at, c.id
  limit $4::integer
) r on true
order by r.reported_at, r.id;
