-- insert_requests($1 now, $2 region): writes the staged past requests that are new.
insert into request
  (region, id, service_code, status, queue, reported_at, closed_at, updated_at, location, accuracy_meters,
   address, description, agency_id, dataset, source_id, attributes, content_hash, answers, first_agency_id, stage,
   marked_duplicate, marked_duplicate_of)
select $2, s.id, s.service_code, s.status, s.queue, s.reported_at, s.closed_at, $1, s.location, s.accuracy_meters,
  s.address, s.description, s.agency_id, s.dataset, s.source_id, s.attributes::jsonb, s.content_hash,
  coalesce(s.answers, '{}')::jsonb, s.first_agency_id, s.stage, s.marked_duplicate, s.marked_duplicate_of
from staged_request s
where not exists (
  select from request e where e.region = $2 and e.dataset = s.dataset and e.source_id = s.source_id
);
