-- update_jurisdictions(): writes the staged jurisdictions that changed or returned.
update jurisdiction e set
  name = s.name, agency_id = s.agency_id, valid_until = s.ends,
  attributes = s.attributes::jsonb, geometry = s.geometry, dataset = s.dataset, content_hash = s.content_hash, gone_at = null
from staged_jurisdiction s
where e.layer_id = s.layer_id and e.id = s.id and e.valid_from = s.begins
  and (e.gone_at is not null or e.content_hash <> s.content_hash or e.dataset <> s.dataset);
