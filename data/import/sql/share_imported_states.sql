-- share_imported_states($1 now, $2 region): incidents whose lead was written at that moment, and their linked requests, become what it is.
with lead as (
  select i.id as led, r.* from incident i join request r on r.region = i.region and r.id = i.lead_id
  where i.region = $2 and r.updated_at = $1 and i.report_count > 0
), changed as (
  update incident i set status = lead.status, closed_at = lead.closed_at, service_code = lead.service_code, updated_at = $1,
    not_fixed_since = case when lead.status = 'closed' then null else i.not_fixed_since end, version = i.version + 1
  from lead where i.region = $2 and i.id = lead.led
)
update request m set status = lead.status, closed_at = lead.closed_at, stage = lead.stage, outcome = lead.outcome,
  queue = lead.queue, agency_id = lead.agency_id, rule_id = lead.rule_id, override_reason = lead.override_reason, updated_at = $1
from lead where m.region = $2 and m.incident_id = lead.led and m.is_linked;
