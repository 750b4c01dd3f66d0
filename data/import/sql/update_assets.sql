-- update_assets(): writes the staged assets that changed or returned.
update asset e set
  owner_id = s.owner_id, valid_until = s.ends,
  attributes = s.attributes::jsonb, geometry = s.geometry, dataset = s.dataset, content_hash = s.content_hash, gone_at = null
from staged_asset s
where e.class_id = s.class_id and e.id = s.id and e.valid_from = s.begins
  and (e.gone_at is not null or e.content_hash <> s.content_hash or e.dataset <> s.dataset);
