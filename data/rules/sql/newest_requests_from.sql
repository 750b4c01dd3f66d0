-- newest_requests_from($1 service as it is now (null: any), $2 reported before (null: any), $3 n): when the n-th newest of the city's
-- requests was reported, in milliseconds since 1970; none where there are fewer.
select (extract(epoch from r.reported_at) * 1000)::float8 as "atMs"
from request r
where r.region = (select c.region from city c order by c.id limit 1) and r.gone_at is null
  and ($1::text is null or r.service_code = $1::text)
  and ($2::timestamptz is null or r.reported_at < $2::timestamptz)
order by r.reported_at desc
offset $3::integer - 1 limit 1;
