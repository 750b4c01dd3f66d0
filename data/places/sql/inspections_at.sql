-- inspections_at: inspections and breaks of these assets, or made in this box, before a moment, oldest first, then by dataset and id.
-- $1 classes and $2 ids of the assets, pair by pair; $3..$6 box west, south, east, north in degrees, $7..$10 its second half across
-- the antimeridian, null for none; $11 the moment; $12 limit.
with found as (
  select i.dataset, i.id from unnest($1::text[], $2::text[]) as a (class, id)
  join inspection i on i.class_id = a.class and i.asset_id = a.id
  union
  select i.dataset, i.id from inspection i
  where i.location is not null
    and (i.location && st_makeenvelope($3::float8, $4::float8, $5::float8, $6::float8, 4326)
      or i.location && st_makeenvelope($7::float8, $8::float8, $9::float8, $10::float8, 4326))
)
select i.dataset, i.id, i.class_id as "assetClass", i.asset_id as "assetId", i.attributes,
  (extract(epoch from i.inspected_at) * 1000)::float8 as "atMs",
  (extract(epoch from i.recorded_at) * 1000)::float8 as "recordedAtMs",
  (extract(epoch from i.gone_at) * 1000)::float8 as "goneAtMs",
  st_x(i.location) as lon, st_y(i.location) as lat
from found join inspection i on i.dataset = found.dataset and i.id = found.id
where i.inspected_at > '-infinity' and i.inspected_at < least($11::timestamptz, 'infinity')
order by i.inspected_at, i.dataset collate "C", i.id collate "C"
limit $12::integer;
