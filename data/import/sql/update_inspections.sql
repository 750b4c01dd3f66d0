-- update_inspections(): writes the staged inspections that changed or returned.
update inspection e set
  class_id = s.class_id, asset_id = s.asset_id, inspected_at = s.inspected_at, location = s.location,
  attributes = s.attributes::jsonb, content_hash = s.content_hash, gone_at = null
from staged_inspection s
where e.dataset = s.dataset and e.id = s.id and (e.gone_at is not null or e.content_hash <> s.content_hash);
