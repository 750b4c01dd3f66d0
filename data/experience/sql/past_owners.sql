-- past_owners($1 service, $2 limit): the newest requests of a service that their source still holds, whose owner is final: the work was
-- done or, where stages are not kept, they were closed. Newest first, then by id (`request_by_service`).
select st_x(r.location) as lon, st_y(r.location) as lat, r.address, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs", r.agency_id as owner
from request r
where r.region = (select c.region from city c order by c.id limit 1) and r.gone_at is null and r.service_code = $1::text
  and r.agency_id is not null and r.outcome is distinct from 'referred-to-emergency'
  and case when r.stage is null then r.status = 'closed' else r.stage = 'completed' end
order by r.reported_at desc, r.id desc
limit $2::integer;
