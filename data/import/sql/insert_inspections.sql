-- insert_inspections(): writes the staged inspections that are new.
insert into inspection (dataset, id, class_id, asset_id, inspected_at, location, attributes, content_hash)
select s.dataset, s.id, s.class_id, s.asset_id, s.inspected_at, s.location, s.attributes::jsonb, s.content_hash
from staged_inspection s
where not exists (select from inspection e where e.dataset = s.dataset and e.id = s.id);
