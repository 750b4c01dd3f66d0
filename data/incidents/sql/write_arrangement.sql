-- write_arrangement: what joining or parting makes of incidents and requests, and what their histories say of it.
-- $1 region, $2 now, $3 incidents, $4 members, $5 events of requests, $6 events of incidents, each JSON text of a list as in
-- data/incidents/incident.ts. No result.
with incidents as (
  insert into incident (region, id, lead_id, service_code, status, closed_at, opened_at, last_reported_at, updated_at, report_count,
    recurrence_of, not_fixed_since, version)
  select $1::text, i.id, i.lead, i.service, i.status, to_timestamp(i."closedAtMs" / 1000), to_timestamp(i."openedAtMs" / 1000),
    to_timestamp(i."lastReportedAtMs" / 1000), $2::timestamptz, i."reportCount", i."recurrenceOf",
    to_timestamp(i."notFixedSinceMs" / 1000), i.version
  from jsonb_to_recordset($3::text::jsonb) as i (id uuid, lead uuid, service text, status text, "closedAtMs" float8, "openedAtMs" float8,
    "lastReportedAtMs" float8, "reportCount" integer, "recurrenceOf" uuid, "notFixedSinceMs" float8, version integer)
  on conflict (region, id) do update set
    lead_id = excluded.lead_id, service_code = excluded.service_code, status = excluded.status, closed_at = excluded.closed_at,
    opened_at = excluded.opened_at, last_reported_at = excluded.last_reported_at, updated_at = excluded.updated_at,
    report_count = excluded.report_count, recurrence_of = excluded.recurrence_of, not_fixed_since = excluded.not_fixed_since,
    version = excluded.version
), members as (
  update request r set
    incident_id = m.incident, is_linked = m."isLinked", alone = nullif(m.alone, 'null'), report_count = m."reportCount",
    suggested = case when m."isChanged" then null else r.suggested end,
    updated_at = case when m."isChanged" then $2::timestamptz else r.updated_at end,
    status = m.state ->> 'status', closed_at = to_timestamp((m.state ->> 'closedAtMs')::float8 / 1000), stage = m.state ->> 'stage',
    outcome = m.state ->> 'outcome', queue = m.state ->> 'queue', agency_id = m.state ->> 'agency', rule_id = m.state ->> 'rule',
    override_reason = m.state ->> 'overrideReason'
  from jsonb_to_recordset($4::text::jsonb) as m (id uuid, incident uuid, "isLinked" boolean, state jsonb, alone jsonb,
    "reportCount" integer, "isChanged" boolean)
  where r.region = $1::text and r.id = m.id
), request_events as (
  insert into request_event (region, request_id, id, at, kind, reason, actor, changes)
  select $1::text, e.request, e.id, $2::timestamptz, e.kind, e.reason, e.actor, e.changes
  from jsonb_to_recordset($5::text::jsonb) as e (request uuid, id uuid, kind text, reason text, actor text, changes jsonb)
)
insert into incident_event (region, incident_id, id, at, kind, decided_by, request_id, other_incident_id, probability, because, reason, actor)
select $1::text, e.incident, e.id, $2::timestamptz, e.kind, e."decidedBy", e.request, e.other, e.probability, e.because, e.reason, e.actor
from jsonb_to_recordset($6::text::jsonb) as e (incident uuid, id uuid, kind text, "decidedBy" text, request uuid, other uuid,
  probability float8, because jsonb, reason text, actor text);
