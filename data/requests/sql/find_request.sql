-- find_request($1 region, $2 id): the request with its owner's name and its history, oldest event first; none if unknown.
select r.id, r.service_code as "service", r.filed_service_code as "filedService", r.status, r.stage, r.outcome, r.queue,
  (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from r.updated_at) * 1000)::float8 as "updatedAtMs",
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters", r.address, r.description,
  r.answers, r.agency_id as agency, a.name as "agencyName", a.phone as "agencyPhone", a.url as "agencyUrl", r.first_agency_id as "firstAgency",
  r.rule_id as rule, r.asset_class as "assetClass", r.asset_id as "assetId", r.resolution,
  r.override_reason as "overrideReason", r.dataset, r.source_id as "sourceId", r.attributes, r.alone,
  r.incident_id as "incidentId", i.lead_id as "leadId", i.report_count as "incidentReports", r.suggested,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'atMs', (extract(epoch from e.at) * 1000)::float8, 'kind', e.kind, 'reason', e.reason, 'actor', e.actor,
      'changes', e.changes
    ) order by e.at, e.id)
    from request_event e where e.region = r.region and e.request_id = r.id
  ), '[]') as history
from request r left join agency a on a.id = r.agency_id
left join incident i on i.region = r.region and i.id = r.incident_id
where r.region = $1 and r.id = $2::uuid;
