-- requests_on_record($1 region, $2 a moment, $3 service, null for any): how many requests were reported before the moment, by the dataset
-- that they came from (null: taken here), and the first and the last of them. By dataset, null last. Reads the whole table.
select r.dataset, count(*)::integer as rows,
  (extract(epoch from min(r.reported_at)) * 1000)::float8 as "firstAtMs",
  (extract(epoch from max(r.reported_at)) * 1000)::float8 as "lastAtMs"
from request r
where r.region = $1::text and r.reported_at < $2::timestamptz and ($3::text is null or r.service_code = $3::text)
group by r.dataset
order by r.dataset collate "C" nulls last;
