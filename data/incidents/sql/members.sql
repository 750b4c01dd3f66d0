-- members($1 region, $2 ids of incidents, $3 ids of requests): all requests of the incidents, and these requests, by when they were
-- reported, then by id. Nothing that a reporter wrote.
select r.id, r.incident_id as incident, r.is_linked as "isLinked", r.service_code as service,
  (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs", r.status,
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs", r.stage, r.outcome, r.queue, r.agency_id as agency,
  r.rule_id as rule, r.override_reason as "overrideReason", r.alone,
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters"
from request r
where r.region = $1::text and (r.incident_id = any($2::uuid[]) or r.id = any($3::uuid[]))
order by r.reported_at, r.id;
