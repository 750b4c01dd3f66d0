-- past_labels: the newest placed requests of some services with what was found out about them, newest first, to try settings on.
-- $1 region, $2 services, $3 limit. `isRepeat`: what a person said here (joined it with another, or took it out), else what its source
-- marks; null: nobody has said. What reporters wrote comes along to be compared, and goes nowhere else.
select r.id, r.service_code as service, (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  case when r.closed_at is null then null when coalesce(r.outcome, r.stage) = 'completed' then 'done'
    when coalesce(r.outcome, r.stage) is not null then 'other' end as "closedAs", st_x(r.location) as lon, st_y(r.location) as lat,
  r.accuracy_meters as "accuracyMeters", r.asset_class as "assetClass", r.asset_id as "assetId", r.description as text, r.address,
  c.reporter_key as reporter, coalesce(said.is_repeat, r.marked_duplicate) as "isRepeat"
from request r
left join request_contact c on c.region = r.region and c.request_id = r.id
left join lateral (
  select e.kind in ('linked', 'merged') as is_repeat from incident_event e
  where e.region = r.region and e.request_id = r.id and e.decided_by <> 'automatic' and e.kind in ('linked', 'unlinked', 'merged')
  order by e.at desc, e.id desc limit 1
) said on true
where r.region = $1::text and r.gone_at is null and r.location is not null and r.service_code = any($2::text[])
  and r.outcome is distinct from 'referred-to-emergency'
order by r.reported_at desc, r.id desc
limit $3::integer;
