-- list_incidents: incidents that have requests, the last opened first, then by id descending (`incident_newest`, `incident_not_fixed`).
-- $1 region, $2 service, $3 agency, $4 status, $5 only those closed but not fixed, $6 opened at or after, $7 opened before, $8 least
-- number of reports, each null for any; $9..$12 box west, south, east, north in degrees, $13..$16 its second half across the
-- antimeridian, null for everywhere; $17 and $18 the last row of the page before (opened at in microseconds since 1970, id), $19 limit.
select i.id, i.lead_id as lead, i.service_code as service, i.status, (extract(epoch from i.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from i.opened_at) * 1000)::float8 as "openedAtMs", (extract(epoch from i.opened_at) * 1000000)::bigint::text as "cursorMicros",
  (extract(epoch from i.last_reported_at) * 1000)::float8 as "lastReportedAtMs",
  (extract(epoch from i.updated_at) * 1000)::float8 as "updatedAtMs", i.report_count as "reportCount",
  i.recurrence_of as "recurrenceOf", (extract(epoch from i.not_fixed_since) * 1000)::float8 as "notFixedSinceMs", i.version,
  r.agency_id as agency, st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters"
from incident i join request r on r.region = i.region and r.id = i.lead_id
where i.region = $1::text and i.report_count > 0 and r.gone_at is null
  and ($2::text is null or i.service_code = $2::text)
  and ($3::text is null or r.agency_id = $3::text)
  and ($4::text is null or i.status = $4::text)
  and ($5::boolean is null or i.not_fixed_since is not null)
  and ($6::timestamptz is null or i.opened_at >= $6::timestamptz)
  and ($7::timestamptz is null or i.opened_at < $7::timestamptz)
  and ($8::integer is null or i.report_count >= $8::integer)
  -- `&&` finds by the index, in float32 and so up to a meter too much; the coordinates decide.
  and ($9::float8 is null
    or r.location && st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)
      and st_x(r.location) between $9::float8 and $11::float8 and st_y(r.location) between $10::float8 and $12::float8
    or r.location && st_makeenvelope($13::float8, $14::float8, $15::float8, $16::float8, 4326)
      and st_x(r.location) between $13::float8 and $15::float8 and st_y(r.location) between $14::float8 and $16::float8)
  and ($17::bigint is null or (i.opened_at, i.id) < (
    timestamptz 'epoch' + $17::bigint / 1000000 * interval '1 second' + $17::bigint % 1000000 * interval '1 microsecond', $18::uuid))
order by i.opened_at desc, i.id desc
limit $19::integer;
