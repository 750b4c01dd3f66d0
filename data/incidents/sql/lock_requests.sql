-- lock_requests($1 region, $2 ids): holds these requests until the transaction ends, in the order of their ids. Those of an incident are
-- held with it: whoever changes one holds its incident first.
select r.id from request r
where r.region = $1::text and r.id = any($2::uuid[])
order by r.id
for update;
