-- update_requests($1 now, $2 region): writes the staged past requests that changed or returned. An owner that a person
-- set, or that was found here where the source names none, stays, and so does a dispute about it while the request is open. One that is
-- linked to the lead of its incident goes on sharing its state; what the source says of it is kept aside.
update request e set
  service_code = s.service_code, reported_at = s.reported_at, updated_at = $1,
  status = case when e.is_linked then e.status else s.status end,
  closed_at = case when e.is_linked then e.closed_at else s.closed_at end,
  alone = case when e.is_linked then e.alone || jsonb_build_object('status', s.status,
    'closedAtMs', (extract(epoch from s.closed_at) * 1000)::float8) end,
  location = s.location, accuracy_meters = s.accuracy_meters, address = s.address, description = s.description,
  agency_id = case when e.override_reason is null and not e.is_linked then coalesce(s.agency_id, e.agency_id) else e.agency_id end,
  queue = case when e.is_linked then e.queue when e.queue = 'disputed' and e.override_reason is not null and s.queue is null and s.status = 'open' then e.queue
    when s.queue = 'unrouted' and e.agency_id is not null then null else s.queue end,
  answers = coalesce(s.answers::jsonb, e.answers), first_agency_id = coalesce(s.first_agency_id, e.first_agency_id),
  stage = case when e.is_linked then e.stage else coalesce(s.stage, e.stage) end,
  outcome = case when e.is_linked or s.status = 'closed' then e.outcome end,
  marked_duplicate = coalesce(s.marked_duplicate, e.marked_duplicate),
  marked_duplicate_of = coalesce(s.marked_duplicate_of, e.marked_duplicate_of),
  attributes = s.attributes::jsonb, content_hash = s.content_hash, gone_at = null
from staged_request s
where e.region = $2 and e.dataset = s.dataset and e.source_id = s.source_id
  and (e.gone_at is not null or e.content_hash <> s.content_hash);
