-- naive_event($1 region, $2 request, $3 id): its first event.
insert into request_event (region, request_id, id, at, kind) values ($1, $2::uuid, $3::uuid, now(), 'reported');
