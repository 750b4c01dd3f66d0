-- naive_request($1 region, $2 id, $3 service, $4 lon, $5 lat, $6 description): one report, unrouted.
insert into request (region, id, service_code, status, queue, reported_at, updated_at, location, description)
values ($1, $2::uuid, $3, 'open', 'unrouted', now(), now(), st_setsrid(st_makepoint($4::float8, $5::float8), 4326), $6);
