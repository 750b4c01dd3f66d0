-- watched_reports($1 region, $2 services, $3 from, $4 and $5 the last row of the page before (reported at in microseconds since 1970, id;
-- null at first), $6 limit): placed reports of these services since then, oldest first, then by id.
select r.id, r.service_code as service, st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters",
  (extract(epoch from r.reported_at) * 1000)::float8 as "atMs", r.incident_id as problem,
  (extract(epoch from r.reported_at) * 1000000)::bigint::text as "atMicros"
from request r
where r.region = $1::text and r.service_code = any ($2::text[]) and r.gone_at is null and r.location is not null
  and r.reported_at >= $3::timestamptz
  and ($4::bigint is null or (r.reported_at, r.id) > (
    timestamptz 'epoch' + $4::bigint / 1000000 * interval '1 second' + $4::bigint % 1000000 * interval '1 microsecond', $5::uuid))
order by r.reported_at, r.id
limit $6::integer;
