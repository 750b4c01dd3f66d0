-- request_records($1 region, $2 ids): what is on record of each request, nothing that its reporter wrote and no reason that anybody
-- gave; events oldest first. In the order of the ids. `recordedAtMs`: of a report taken here its first event, else when the row came.
select r.id, r.service_code as "service", r.status, r.agency_id as agency, r.dataset, r.source_id as "sourceId",
  (extract(epoch from r.reported_at) * 1000)::float8 as "reportedAtMs",
  (extract(epoch from r.closed_at) * 1000)::float8 as "closedAtMs",
  (extract(epoch from r.gone_at) * 1000)::float8 as "goneAtMs",
  (extract(epoch from coalesce(
    (select min(e.at) from request_event e where e.region = r.region and e.request_id = r.id and e.kind = 'reported'), r.recorded_at)
  ) * 1000)::float8 as "recordedAtMs",
  st_x(r.location) as lon, st_y(r.location) as lat, r.accuracy_meters as "accuracyMeters",
  r.asset_class as "assetClass", r.asset_id as "assetId",
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'atMs', (extract(epoch from e.at) * 1000)::float8, 'kind', e.kind,
      'changes', e.changes - 'answers' - 'description' - 'address') order by e.at, e.id)
    from request_event e where e.region = r.region and e.request_id = r.id
  ), '[]') as history
from unnest($2::uuid[]) with ordinality as asked (id, position)
join request r on r.region = $1::text and r.id = asked.id
order by asked.position;
