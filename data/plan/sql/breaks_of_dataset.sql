-- breaks_of_dataset: $1 dataset of inspections, $2 class: inspections with a date that the source still holds, oldest first, then by id.
select id, asset_id as "assetId", (extract(epoch from inspected_at) * 1000)::float8 as "atMs",
  st_x(location) as lon, st_y(location) as lat
from inspection
where dataset = $1::text and class_id = $2::text and gone_at is null and inspected_at is not null
  and inspected_at > '-infinity' and inspected_at < 'infinity'
order by inspected_at, id collate "C";
