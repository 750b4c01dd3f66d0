-- last_decision($1 region, $2 request): the last entry about the owner of the request that can be undone and was not; none if there is
-- none. What joined it with others or parted it is undone by the entry's id.
select e.id, (extract(epoch from e.at) * 1000)::float8 as "atMs", e.kind, e.actor, e.reason, e.request_id as request, e.subject,
  e.from_agency_id as "from", e.to_agency_id as "to", e.details, e.before, e.undoes
from audit_entry e
where e.region = $1::text and e.request_id = $2::uuid and e.before is not null and e.kind not like 'incident\_%'
  and not exists (select from audit_entry u where u.region = e.region and u.undoes = e.id)
order by e.at desc, e.id desc
limit 1;
