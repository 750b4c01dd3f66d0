-- jurisdictions_of_layer($1 layer id): by id and period; validity in epoch milliseconds, null where unbounded; geometry as WKB.
select id, name, agency_id,
  (extract(epoch from nullif(valid_from, '-infinity')) * 1000)::float8 as valid_from_ms,
  (extract(epoch from nullif(valid_until, 'infinity')) * 1000)::float8 as valid_until_ms,
  attributes, content_hash, st_asbinary(geometry) as geometry
from jurisdiction
where layer_id = $1 and gone_at is null
order by id collate "C", valid_from;
