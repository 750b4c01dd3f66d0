-- find_idempotency_key($1 region, $2 key): the request kept under the key and the SHA-256 of its body; none if the key is free.
select request_id as "requestId", body_sha256 as "bodySha256" from idempotency_key where region = $1 and key = $2;
