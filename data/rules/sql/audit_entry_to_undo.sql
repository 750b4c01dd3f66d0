-- audit_entry_to_undo($1 region, $2 id): the entry, what undoing it restores, and whether it was undone; none if there is none.
select e.kind, e.subject, e.request_id as request, e.before, u.id is not null as "isUndone"
from audit_entry e left join audit_entry u on u.region = e.region and u.undoes = e.id
where e.region = $1::text and e.id = $2::uuid;
