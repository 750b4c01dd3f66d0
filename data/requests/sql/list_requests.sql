-- list_requests: requests that the source still holds, newest first, then by id descending (`request_newest` and its kin serve it).
-- $1 region, $2 service, $3 agency, $4 status, $5 queue ('none': not in one), $6 from, $7 to (exclusive), each null for any;
-- $8..$11 box west, south, east, north in degrees, $12..$15 its second half when it crosses the antimeridian, null for everywhere;
-- $16 and $17 the last row of the page before (reported at in microseconds since 1970, id), $18 limit; $19 linked requests: false:
-- only others, true: only those, null: both; $20 only those that may be of a problem and wait
-- for a person to say (null: any).
select r.id, r.service_code as "service", r.filed_service_code as "filedService", r.status, r.stage, r.outcome, r.queue,
  (extract(epoch from r.reported_at) * 1000000)::bigint::text as "cursorMicros",
  (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from r.updated_at) * 1000)::float8 as "updatedAtMs",
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters", r.address, r.description,
  r.answers, r.agency_id as agency, a.name as "agencyName", a.phone as "agencyPhone", a.url as "agencyUrl", r.first_agency_id as "firstAgency",
  r.rule_id as rule, r.override_reason as "overrideReason", r.dataset, r.source_id as "sourceId", r.attributes,
  r.incident_id as "incidentId", i.lead_id as "leadId", i.report_count as "incidentReports", r.suggested
from request r left join agency a on a.id = r.agency_id
left join incident i on i.region = r.region and i.id = r.incident_id
where r.region = $1::text and r.gone_at is null
  and ($2::text is null or r.service_code = $2::text)
  and ($3::text is null or r.agency_id = $3::text)
  and ($4::text is null or r.status = $4::text)
  and ($5::text is null or r.queue = $5::text or ($5::text = 'none' and r.queue is null))
  and ($19::boolean is null or r.is_linked = $19::boolean)
  and ($20::boolean is null or r.suggested is not null)
  and ($6::timestamptz is null or r.reported_at >= $6::timestamptz)
  and ($7::timestamptz is null or r.reported_at < $7::timestamptz)
  -- `&&` finds by the index, in float32 and so up to a meter too much; the coordinates decide.
  and ($8::float8 is null
    or r.location && st_makeenvelope($8::float8, $9::float8, $10::float8, $11::float8, 4326)
      and st_x(r.location) between $8::float8 and $10::float8 and st_y(r.location) between $9::float8 and $11::float8
    or r.location && st_makeenvelope($12::float8, $13::float8, $14::float8, $15::float8, 4326)
      and st_x(r.location) between $12::float8 and $14::float8 and st_y(r.location) between $13::float8 and $15::float8)
  and ($16::bigint is null
    or (r.reported_at, r.id) < (
    timestamptz 'epoch' + $16::bigint / 1000000 * interval '1 second' + $16::bigint % 1000000 * interval '1 microsecond', $17::uuid))
order by r.reported_at desc, r.id desc
limit $18::integer;
