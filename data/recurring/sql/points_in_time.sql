-- points_in_time: where and when problems were reported, each once (at the lead of its incident), oldest first, then by id.
-- $1 region, $2 from, $3 to (exclusive), null for any, $4 service, $5 limit. isOwn: 1 if it is of that service, else 0.
select st_x(r.location) as lon, st_y(r.location) as lat, (extract(epoch from r.reported_at) * 1000)::float8 as "atMs",
  (r.service_code = $4::text)::integer as "isOwn"
from request r
where r.region = $1::text and r.gone_at is null and r.location is not null and not r.is_linked
  and ($2::timestamptz is null or r.reported_at >= $2::timestamptz)
  and ($3::timestamptz is null or r.reported_at < $3::timestamptz)
order by r.reported_at, r.id
limit $5::integer;
