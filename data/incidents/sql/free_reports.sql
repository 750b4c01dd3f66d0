-- free_reports: those around a place whose automatic linking may still change: they came in lately, wait as they came, and no person
-- said anything of them or of their incident, nor was that opened again or found to be the return of another. By id.
-- $1 region, $2 services, $3 lon, $4 lat, $5 radius in meters, $6 kept here at or after.
with here as (
  select st_setsrid(st_makepoint($3::float8, $4::float8), 4326) as point,
    -- The box of nearby_reports, and its twin a turn away for the antimeridian.
    st_expand(st_setsrid(st_makepoint($3::float8, $4::float8), 4326),
      least(180, $5::float8 / (110500 * greatest(cosd(least(90, abs($4::float8) + $5::float8 / 110500)), 1e-6))),
      $5::float8 / 110500) as box
)
select r.id
from here
join request r on r.location && here.box or r.location && st_translate(here.box, case when $3::float8 > 0 then -360 else 360 end, 0)
where r.region = $1::text and r.gone_at is null and r.service_code = any($2::text[])
  -- What came in then was written then or later: most are passed over by this.
  and r.updated_at >= $6::timestamptz
  and r.status = 'open' and coalesce(r.stage, 'received') = 'received' and r.override_reason is null
  and st_dwithin(r.location::geography, here.point::geography, $5::float8)
  and exists (
    select from request_event e
    where e.region = r.region and e.request_id = r.id and e.kind = 'reported' and e.at >= $6::timestamptz)
  and not exists (
    select from request_event e
    where e.region = r.region and e.request_id = r.id and e.kind not in ('reported', 'linked', 'unlinked'))
  and not exists (
    select from incident_event e
    where e.region = r.region and e.request_id = r.id
      and (e.decided_by <> 'automatic' or e.kind in ('reopened', 'recurred')))
  and not exists (
    select from incident_event e
    where e.region = r.region and e.incident_id = r.incident_id
      and (e.decided_by <> 'automatic' or e.kind in ('reopened', 'recurred')))
order by r.id;
