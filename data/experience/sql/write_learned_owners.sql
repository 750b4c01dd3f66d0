-- write_learned_owners($1 service, $2 map as JSON, $3 requests, $4 newest of them, $5 when it was learned, $6 after which import): replaces
-- what was learned of the service in the one city of this store.
insert into learned_owners (city_id, service_code, learned, requests, until, learned_at, learned_from)
select c.id, $1::text, $2::jsonb, $3::integer, $4::timestamptz, $5::timestamptz, $6::text from city c order by c.id limit 1
on conflict (city_id, service_code) do update set learned = excluded.learned, requests = excluded.requests,
  until = excluded.until, learned_at = excluded.learned_at, learned_from = excluded.learned_from;
