-- insert_past_request($1 id, $2 reported at, $3 lon, $4 lat, $5 address, $6 description, $7 source id): the naive row of the import bench.
insert into request (region, id, service_code, status, reported_at, closed_at, updated_at, location, address, description, dataset, source_id, attributes)
values ('alder-point', $1::uuid, 'pothole', 'closed', $2::timestamptz, null, $2::timestamptz,
  st_setsrid(st_makepoint($3::float8, $4::float8), 4326), $5, $6, 'past', $7, '{"crew": "North", "priority": "normal"}');
