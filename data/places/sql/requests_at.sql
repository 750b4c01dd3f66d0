-- requests_at: requests that may be about a place, newest first, then by id descending; who calls decides which are.
-- $1 region; $2..$5 box west, south, east, north in degrees, $6..$9 its second half across the antimeridian, null for none;
-- $10 classes and $11 ids of assets, pair by pair; $12 house numbers ('' for none) and $13 texts of the address, as they stand;
-- $14 a moment: what was reported before it, gone or not, also what was believed to be in the box then and corrected since; null:
-- what the sources still hold; $15 service, null for any; $16 limit.
with corrected as (
  select e.request_id as id from request_event e
  cross join lateral (
    select (e.changes #>> '{place,from,lon}')::float8 as lon, (e.changes #>> '{place,from,lat}')::float8 as lat) was
  where e.region = $1::text and e.kind = 'place_corrected' and e.at >= $14::timestamptz
    and was.lat between $3::float8 and $5::float8
    and (was.lon between $2::float8 and $4::float8 or was.lon between $6::float8 and $8::float8)
), found as (
  select r.id from request r
  where r.region = $1::text
    and (r.location && st_makeenvelope($2::float8, $3::float8, $4::float8, $5::float8, 4326)
      or r.location && st_makeenvelope($6::float8, $7::float8, $8::float8, $9::float8, 4326))
  union
  select r.id from unnest($10::text[], $11::text[]) as a (class, id)
  join request r on r.region = $1::text and r.asset_id is not null and r.asset_class = a.class and r.asset_id = a.id
  union
  select r.id from request r
  where r.region = $1::text and r.address is not null
    and coalesce(substring(r.address from '^\s*(\d{1,9})'), '') = any($12::text[]) and r.address = any($13::text[])
  union
  select c.id from corrected c
)
select r.id, st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters", r.status,
  (extract(epoch from r.reported_at) * 1000000)::bigint::text as "reportedAtMicros",
  r.asset_class as "assetClass", r.asset_id as "assetId", coalesce(r.address = any($13::text[]), false) as "isSameAddress",
  exists (select from corrected c where c.id = r.id) as "wasHere"
from found join request r on r.region = $1::text and r.id = found.id
where (case when $14::timestamptz is null then r.gone_at is null else r.reported_at < $14::timestamptz end)
  and ($15::text is null or r.service_code = $15::text)
order by r.reported_at desc, r.id desc
limit $16::integer;
