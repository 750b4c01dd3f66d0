-- insert_assets(): writes the staged assets that are new.
insert into asset (class_id, id, owner_id, valid_from, valid_until, attributes, geometry, dataset, content_hash)
select s.class_id, s.id, s.owner_id, s.begins, s.ends, s.attributes::jsonb, s.geometry, s.dataset, s.content_hash
from staged_asset s
where not exists (select from asset e where e.class_id = s.class_id and e.id = s.id and e.valid_from = s.begins);
