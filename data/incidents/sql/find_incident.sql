-- find_incident($1 region, $2 id): the incident with its history, oldest first, and those that recur from it, the first first.
select i.id, i.lead_id as lead, i.service_code as service, i.status, (extract(epoch from i.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from i.opened_at) * 1000)::float8 as "openedAtMs",
  (extract(epoch from i.last_reported_at) * 1000)::float8 as "lastReportedAtMs",
  (extract(epoch from i.updated_at) * 1000)::float8 as "updatedAtMs", i.report_count as "reportCount",
  i.recurrence_of as "recurrenceOf", (extract(epoch from i.not_fixed_since) * 1000)::float8 as "notFixedSinceMs", i.version,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'atMs', (extract(epoch from e.at) * 1000)::float8, 'kind', e.kind, 'decidedBy', e.decided_by, 'request', e.request_id,
      'other', e.other_incident_id, 'probability', e.probability, 'because', e.because, 'reason', e.reason, 'actor', e.actor
    ) order by e.at, e.id)
    from incident_event e where e.region = i.region and e.incident_id = i.id
  ), '[]') as history,
  coalesce((
    select jsonb_agg(n.id order by n.opened_at, n.id) from incident n where n.region = i.region and n.recurrence_of = i.id
  ), '[]') as recurrences
from incident i
where i.region = $1::text and i.id = $2::uuid;
