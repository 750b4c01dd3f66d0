-- share_state: the linked requests of an incident, and the incident itself, become what its lead is; each keeps its own events of it.
-- $1 region, $2 incident, $3 now, $4 events [{request, id, kind, reason, actor, changes}]. No result.
with lead as (
  select r.* from request r join incident i on i.region = r.region and i.lead_id = r.id
  where i.region = $1::text and i.id = $2::uuid
), changed as (
  update incident i set status = lead.status, closed_at = lead.closed_at, service_code = lead.service_code,
    not_fixed_since = case when lead.status = 'closed' then null else i.not_fixed_since end, updated_at = $3::timestamptz,
    version = i.version + 1
  from lead where i.region = $1::text and i.id = $2::uuid
), shared as (
  update request m set status = lead.status, closed_at = lead.closed_at, stage = lead.stage, outcome = lead.outcome,
    queue = lead.queue, agency_id = lead.agency_id, rule_id = lead.rule_id, override_reason = lead.override_reason,
    updated_at = $3::timestamptz
  from lead where m.region = $1::text and m.incident_id = $2::uuid and m.is_linked
)
insert into request_event (region, request_id, id, at, kind, reason, actor, changes)
select $1::text, e.request, e.id, $3::timestamptz, e.kind, e.reason, e.actor, e.changes
from jsonb_to_recordset($4::text::jsonb) as e (request uuid, id uuid, kind text, reason text, actor text, changes jsonb);
