-- past_routing: one page of the city's requests as the learning of routing reads them, oldest first, then by id (`request_newest` or
-- `request_by_service`, read backwards). $1 service as it is now (null: any), $2 reported before (null: any), $3 and $4 the last row
-- of the page before (reported at in microseconds since 1970, id; null at first), $5 limit.
select r.id, (extract(epoch from r.reported_at) * 1000000)::bigint::text as "reportedAtMicros",
  (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  coalesce(r.filed_service_code, r.service_code) as "filedService", r.service_code as service,
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters", r.answers,
  r.first_agency_id as "firstAgency", r.agency_id as agency, r.stage, r.outcome, r.status, r.queue, r.description as text
from request r
where r.region = (select c.region from city c order by c.id limit 1) and r.gone_at is null
  and ($1::text is null or r.service_code = $1::text)
  and ($2::timestamptz is null or r.reported_at < $2::timestamptz)
  and ($3::bigint is null or (r.reported_at, r.id) > (
    timestamptz 'epoch' + $3::bigint / 1000000 * interval '1 second' + $3::bigint % 1000000 * interval '1 microsecond', $4::uuid))
order by r.reported_at, r.id
limit $5::integer;
