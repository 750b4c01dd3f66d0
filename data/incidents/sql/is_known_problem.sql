-- is_known_problem($1 region, $2 id): whether an incident or a request has this id.
select exists (select from incident i where i.region = $1::text and i.id = $2::uuid)
  or exists (select from request r where r.region = $1::text and r.id = $2::uuid) as "isKnown";
