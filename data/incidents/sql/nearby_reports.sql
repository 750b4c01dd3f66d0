-- nearby_reports: requests that a report may repeat, nearest first, then newest, then by id; `request_location` finds them, the
-- geodesic decides. What their reporters wrote comes along to be compared, and goes nowhere else. Emergencies were referred:
-- nobody works on them, nothing is added to them.
-- $1 region, $2 services, $3 lon, $4 lat, $5 radius in meters, $6 reported at or after, $7 reported at or before, $8 closed ones only
-- if closed at or after (one without a date is left out), $9 id to leave out (null: none), $10 limit.
with here as (
  select st_setsrid(st_makepoint($3::float8, $4::float8), 4326) as point,
    -- A box around the radius: a degree of latitude has at least 110.5 km, one of longitude that times the cosine of the
    -- latitude farthest from the equator; near a pole everything. Its twin a turn away is for the antimeridian.
    st_expand(st_setsrid(st_makepoint($3::float8, $4::float8), 4326),
      least(180, $5::float8 / (110500 * greatest(cosd(least(90, abs($4::float8) + $5::float8 / 110500)), 1e-6))),
      $5::float8 / 110500) as box
)
select r.id, r.service_code as service, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  case when r.closed_at is null then null when coalesce(r.outcome, r.stage) = 'completed' then 'done'
    when coalesce(r.outcome, r.stage) is not null then 'other' end as "closedAs", r.status, st_x(r.location) as lon, st_y(r.location) as lat,
  r.accuracy_meters as "accuracyMeters", r.asset_class as "assetClass", r.asset_id as "assetId", r.description as text, r.address,
  c.reporter_key as reporter, r.incident_id as incident
from here
join request r on r.location && here.box or r.location && st_translate(here.box, case when $3::float8 > 0 then -360 else 360 end, 0)
left join request_contact c on c.region = r.region and c.request_id = r.id
where r.region = $1::text and r.gone_at is null and r.service_code = any($2::text[])
  and r.outcome is distinct from 'referred-to-emergency'
  and r.reported_at between $6::timestamptz and $7::timestamptz
  and (r.status = 'open' or r.closed_at >= $8::timestamptz)
  and r.id is distinct from $9::uuid
  and st_dwithin(r.location::geography, here.point::geography, $5::float8)
order by st_distance(r.location::geography, here.point::geography), r.reported_at desc, r.id
limit $10::integer;
