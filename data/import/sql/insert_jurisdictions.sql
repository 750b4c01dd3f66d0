-- insert_jurisdictions(): writes the staged jurisdictions that are new.
insert into jurisdiction
  (layer_id, id, name, agency_id, valid_from, valid_until, attributes, geometry, dataset, content_hash)
select s.layer_id, s.id, s.name, s.agency_id, s.begins, s.ends, s.attributes::jsonb, s.geometry, s.dataset, s.content_hash
from staged_jurisdiction s
where not exists (select from jurisdiction e where e.layer_id = s.layer_id and e.id = s.id and e.valid_from = s.begins);
