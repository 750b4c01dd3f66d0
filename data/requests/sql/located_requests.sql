-- located_requests: requests with a place that the source still holds, oldest first, then by id.
-- $1 region, $2 service, $3 status, $4 from, $5 to (exclusive), each null for any; $6..$9 box west, south, east, north in
-- degrees, $10..$13 its second half when it crosses the antimeridian, null for everywhere; $14 limit; $15 whether without
-- requests that go along with the lead of their incident.
select r.id, st_x(r.location) as lon, st_y(r.location) as lat, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  r.accuracy_meters as "accuracyMeters", coalesce(r.incident_id, r.id) as problem
from request r
where r.region = $1::text and r.gone_at is null and r.location is not null
  and ($2::text is null or r.service_code = $2::text)
  and ($3::text is null or r.status = $3::text)
  and not (r.is_linked and $15::boolean)
  and ($4::timestamptz is null or r.reported_at >= $4::timestamptz)
  and ($5::timestamptz is null or r.reported_at < $5::timestamptz)
  -- `&&` finds by the index, in float32 and so up to a meter too much; the coordinates decide.
  and ($6::float8 is null
    or r.location && st_makeenvelope($6::float8, $7::float8, $8::float8, $9::float8, 4326)
      and st_x(r.location) between $6::float8 and $8::float8 and st_y(r.location) between $7::float8 and $9::float8
    or r.location && st_makeenvelope($10::float8, $11::float8, $12::float8, $13::float8, 4326)
      and st_x(r.location) between $10::float8 and $12::float8 and st_y(r.location) between $11::float8 and $13::float8)
order by r.reported_at, r.id
limit $14::integer;
