-- assets_of_class($1 class id): by id and period, a thousand to a row, since a row of values for each asset costs three times what reading
-- them does. Each column holds all thousand in one order, as JSON: validity in epoch milliseconds, null where unbounded.
-- `geometries`: WKB, one after the other; the byte FF alone where there is none.
select
  json_agg(id order by position) as ids,
  json_agg(owner_id order by position) as owners,
  json_agg(valid_from_ms order by position) as valid_from_ms,
  json_agg(valid_until_ms order by position) as valid_until_ms,
  json_agg(attributes order by position) as attributes,
  json_agg(content_hash order by position) as content_hashes,
  string_agg(coalesce(st_asbinary(geometry), '\xff'::bytea), ''::bytea order by position) as geometries
from (
  select id, owner_id,
    (extract(epoch from nullif(valid_from, '-infinity')) * 1000)::float8 as valid_from_ms,
    (extract(epoch from nullif(valid_until, 'infinity')) * 1000)::float8 as valid_until_ms,
    attributes, content_hash, geometry, row_number() over (order by id collate "C", valid_from) as position
  from asset
  where class_id = $1 and gone_at is null
) numbered
group by (position - 1) / 1000
order by (position - 1) / 1000;
