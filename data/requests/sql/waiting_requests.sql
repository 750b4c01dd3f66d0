-- waiting_requests($1 region, $2 and $3 the last one looked at (reported at in microseconds since 1970, id), null at first, $4 limit):
-- placed reports that were kept while routing did not answer, oldest first, then by id.
select r.id, (extract(epoch from r.reported_at) * 1000000)::bigint::text as "reportedAtMicros"
from request r
where r.region = $1::text and r.queue = 'unrouted' and r.resolution is null and r.dataset is null
  and ($2::bigint is null or (r.reported_at, r.id) > (
    timestamptz 'epoch' + $2::bigint / 1000000 * interval '1 second' + $2::bigint % 1000000 * interval '1 microsecond', $3::uuid))
order by r.reported_at, r.id
limit $4::integer;
