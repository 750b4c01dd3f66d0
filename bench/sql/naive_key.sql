-- naive_key($1 region, $2 key, $3 request): its idempotency key.
insert into idempotency_key (region, key, body_sha256, request_id, created_at) values ($1, $2, '', $3::uuid, now());
