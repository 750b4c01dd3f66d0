-- assets_of_class($1 class id): by id; validity in epoch milliseconds, null where unbounded; geometry as WKB, null where it has none.
select id, owner_id,
  (extract(epoch from valid_from) * 1000)::float8 as valid_from_ms,
  (extract(epoch from valid_until) * 1000)::float8 as valid_until_ms,
  attributes, content_hash, st_asbinary(geometry) as geometry
from asset
where class_id = $1 and gone_at is null
order by id collate "C";
