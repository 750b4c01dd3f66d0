-- ungrouped_requests: a page of the open, placed requests of the region that stand by themselves and of which no person said otherwise,
-- by when they were reported, then by id. What their reporters wrote comes along to be compared, and goes nowhere else.
-- $1 region, $2 reported at or after (null: any), $3 reported before (null: any), $4 after this moment in microseconds and
-- $5 this id (null: from the first), $6 limit.
select r.id, r.service_code as service, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.reported_at) * 1000000)::bigint::text as "reportedAtMicros",
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters", r.asset_class as "assetClass",
  r.asset_id as "assetId", r.description as text, r.address, c.reporter_key as reporter, r.agency_id as agency, r.stage,
  r.marked_duplicate_of as "markedAs"
from request r
left join request_contact c on c.region = r.region and c.request_id = r.id
where r.region = $1::text and r.gone_at is null and r.status = 'open' and r.location is not null and r.incident_id is null
  and r.override_reason is null
  and ($2::timestamptz is null or r.reported_at >= $2::timestamptz)
  and ($3::timestamptz is null or r.reported_at < $3::timestamptz)
  and ($4::bigint is null or (r.reported_at, r.id) > (
    timestamptz 'epoch' + $4::bigint / 1000000 * interval '1 second' + $4::bigint % 1000000 * interval '1 microsecond', $5::uuid))
  and not exists (
    select from incident_event e where e.region = r.region and e.request_id = r.id and e.decided_by <> 'automatic')
order by r.reported_at, r.id
limit $6::integer;
