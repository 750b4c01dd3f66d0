-- requests_changed_since($1 region, $2 moment, $3 limit): requests written by transactions that were not over at that moment, also
-- those without a place and those that are gone (`isShown` false), in no order; `moment` is the one now. One row without an id if
-- there is nothing else. The upper bound passes over rows of a restored database that carry numbers of the one before.
select moment.now::text as moment,
  r.id, st_x(r.location) as lon, st_y(r.location) as lat, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  r.service_code as service, r.agency_id as agency, r.status = 'closed' as "isClosed", r.queue is not null as "isQueued",
  r.is_linked as "isLinked", r.report_count as "reportCount",
  r.gone_at is null and r.location is not null as "isShown"
from (select pg_current_snapshot() as now) moment
left join lateral (
  select * from request c
  where c.region = $1::text
    and c.changed_xid >= pg_snapshot_xmin($2::text::pg_snapshot) and c.changed_xid < pg_snapshot_xmax(moment.now)
    and not pg_visible_in_snapshot(c.changed_xid, $2::text::pg_snapshot)
  limit $3::integer
) r on true;
