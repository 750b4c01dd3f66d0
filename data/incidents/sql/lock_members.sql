-- lock_members($1 region, $2 ids of incidents, $3 ids of requests): holds all requests of the incidents, and these requests, until the
-- transaction ends, in the order of their ids. Read them after this, in a statement of its own.
select r.id from request r
where r.region = $1::text and (r.incident_id = any($2::uuid[]) or r.id = any($3::uuid[]))
order by r.id
for update;
