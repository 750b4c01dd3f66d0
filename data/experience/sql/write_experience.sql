-- write_experience($1 shares as JSON, $2 requests, $3 newest of them, $4 when it was learned, $5 what it was learned from): replaces what
-- was learned for the one city of this store.
insert into experience (city_id, learned, requests, until, learned_at, learned_from)
select c.id, $1::jsonb, $2::integer, $3::timestamptz, $4::timestamptz, $5::text from city c order by c.id limit 1
on conflict (city_id) do update set learned = excluded.learned, requests = excluded.requests, until = excluded.until,
  learned_at = excluded.learned_at, learned_from = excluded.learned_from;
