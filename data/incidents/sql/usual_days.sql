-- usual_days($1 region, $2 service, $3 how many, $4 closed at or before): the median time from report to closing of the newest reported
-- requests of the service that were closed, each problem once, in milliseconds, and of how many. Emergencies were referred at once.
select count(*)::integer as closed,
  percentile_disc(0.5) within group (order by newest.ms) as "medianMs"
from (
  select extract(epoch from r.closed_at - r.reported_at)::float8 * 1000 as ms
  from request r
  where r.region = $1::text and r.service_code = $2::text and r.gone_at is null and not r.is_linked
    and r.status = 'closed' and r.closed_at >= r.reported_at and r.closed_at <= $4::timestamptz
    and r.outcome is distinct from 'referred-to-emergency'
  order by r.reported_at desc, r.id desc
  limit $3::integer
) newest;
