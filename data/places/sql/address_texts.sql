-- address_texts($1 region, $2 house numbers, '' for texts that begin with none, $3 whether only of requests without a place, $4 limit):
-- the distinct addresses that requests state, those stated last first. `request_by_house_number` serves it.
select r.address as text
from request r
where r.region = $1::text and r.address is not null
  and coalesce(substring(r.address from '^\s*(\d{1,9})'), '') = any($2::text[])
  and (r.location is null) = any(case when $3::boolean then array[true] else array[true, false] end)
group by r.address
order by max(r.reported_at) desc, r.address
limit $4::integer;
