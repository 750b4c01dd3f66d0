-- update_requests($1 now, $2 region): writes the staged past requests that changed or returned. An owner that a person
-- set, or that was found here where the source names none, stays, and so does a dispute about it while the request is open.
update request e set
  service_code = s.service_code, status = s.status, reported_at = s.reported_at, closed_at = s.closed_at, updated_at = $1,
  location = s.location, accuracy_meters = s.accuracy_meters, address = s.address, description = s.description,
  agency_id = case when e.override_reason is null then coalesce(s.agency_id, e.agency_id) else e.agency_id end,
  queue = case when e.queue = 'disputed' and e.override_reason is not null and s.queue is null and s.status = 'open' then e.queue
    when s.queue = 'unrouted' and e.agency_id is not null then null else s.queue end,
  answers = coalesce(s.answers::jsonb, e.answers), first_agency_id = coalesce(s.first_agency_id, e.first_agency_id),
  stage = coalesce(s.stage, e.stage), outcome = case when s.status = 'closed' then e.outcome end,
  attributes = s.attributes::jsonb, content_hash = s.content_hash, gone_at = null
from staged_request s
where e.region = $2 and e.dataset = s.dataset and e.source_id = s.source_id
  and (e.gone_at is not null or e.content_hash <> s.content_hash);
