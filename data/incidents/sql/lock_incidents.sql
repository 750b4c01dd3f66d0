-- lock_incidents($1 region, $2 ids): holds the incidents until the transaction ends, in the order of their ids.
select i.id, i.lead_id as lead, i.service_code as service, i.status, (extract(epoch from i.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from i.opened_at) * 1000)::float8 as "openedAtMs",
  (extract(epoch from i.last_reported_at) * 1000)::float8 as "lastReportedAtMs",
  (extract(epoch from i.updated_at) * 1000)::float8 as "updatedAtMs", i.report_count as "reportCount",
  i.recurrence_of as "recurrenceOf", (extract(epoch from i.not_fixed_since) * 1000)::float8 as "notFixedSinceMs", i.version
from incident i
where i.region = $1::text and i.id = any($2::uuid[])
order by i.id
for update;
