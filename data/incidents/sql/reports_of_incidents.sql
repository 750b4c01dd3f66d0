-- reports_of_incidents($1 region, $2 ids of incidents, $3 how many of each, $4 id to leave out): placed requests of the incidents, of
-- each the first reported, to be compared like those of nearby_reports. By incident, then by when they were reported, then by id.
select r.id, r.service_code as service, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  case when r.closed_at is null then null when coalesce(r.outcome, r.stage) = 'completed' then 'done'
    when coalesce(r.outcome, r.stage) is not null then 'other' end as "closedAs", r.status, st_x(r.location) as lon, st_y(r.location) as lat,
  r.accuracy_meters as "accuracyMeters", r.asset_class as "assetClass", r.asset_id as "assetId", r.description as text, r.address,
  c.reporter_key as reporter, r.incident_id as incident
from unnest($2::uuid[]) as asked (id)
cross join lateral (
  select m.* from request m
  where m.region = $1::text and m.incident_id = asked.id and m.location is not null and m.id is distinct from $4::uuid
  order by m.reported_at, m.id
  limit $3::integer
) r
left join request_contact c on c.region = r.region and c.request_id = r.id
order by r.incident_id, r.reported_at, r.id;
