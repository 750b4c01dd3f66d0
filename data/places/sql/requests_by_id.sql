-- requests_by_id($1 region, $2 ids): the requests in the order of the ids, with their owners' names; unknown ones are left out.
select r.id, r.service_code as "service", r.filed_service_code as "filedService", r.status, r.stage, r.outcome, r.queue,
  (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from r.updated_at) * 1000)::float8 as "updatedAtMs",
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters", r.address, r.description,
  r.answers, r.agency_id as agency, a.name as "agencyName", a.phone as "agencyPhone", a.url as "agencyUrl", r.first_agency_id as "firstAgency",
  r.rule_id as rule, r.override_reason as "overrideReason", r.dataset, r.source_id as "sourceId", r.attributes,
  r.incident_id as "incidentId", i.lead_id as "leadId", i.report_count as "incidentReports", r.suggested
from unnest($2::uuid[]) with ordinality as asked (id, position)
join request r on r.region = $1::text and r.id = asked.id
left join agency a on a.id = r.agency_id
left join incident i on i.region = r.region and i.id = r.incident_id
order by asked.position;
