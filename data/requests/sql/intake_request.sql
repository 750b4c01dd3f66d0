-- intake_request: keeps one report with its contact, its first event and its idempotency key, all or nothing, in one round trip.
-- $1 region, $2 request id, $3 service code, $4 queue, $5 reported at, $6 now, $7 lon, $8 lat (null: unplaced), $9 accuracy in
-- meters, $10 address, $11 description, $12 answers, $13 agency, $14 rule, $15 asset class, $16 asset id, $17 resolution,
-- $18 contact {name, email, phone, device_id, reporter_key} or null, $19 events [{id, kind, reason, changes}], $20 key or null, $21 body's SHA-256,
-- $22 status, $23 closed at, $24 stage, $25 outcome.
-- One row {id} when kept, none when the key is taken: a second writer of the same key waits here until the first has committed.
with key_taken as (
  insert into idempotency_key (region, key, body_sha256, request_id, created_at)
  select $1::text, $20::text, $21::text, $2::uuid, $6::timestamptz where $20::text is not null
  on conflict (region, key) do nothing
  returning request_id
), kept as (
  insert into request (
    region, id, service_code, status, queue, reported_at, updated_at, location, accuracy_meters, address, description,
    answers, agency_id, first_agency_id, rule_id, asset_class, asset_id, resolution, closed_at, stage, outcome
  )
  select $1::text, $2::uuid, $3::text, $22::text, $4::text, $5::timestamptz, $6::timestamptz,
    st_setsrid(st_makepoint($7::float8, $8::float8), 4326), $9::float8, $10::text, $11::text, $12::text::jsonb, $13::text,
    $13::text, $14::text, $15::text, $16::text, $17::text::jsonb, $23::timestamptz, $24::text, $25::text
  where $20::text is null or exists (select from key_taken)
  returning id
), contact as (
  insert into request_contact (region, request_id, name, email, phone, device_id, reporter_key)
  select $1::text, kept.id, said.name, said.email, said.phone, said.device_id, said.reporter_key
  from kept cross join jsonb_to_record($18::text::jsonb) as said (name text, email text, phone text, device_id text,
    reporter_key text)
  where $18::text is not null
), event as (
  insert into request_event (region, request_id, id, at, kind, reason, changes)
  select $1::text, kept.id, e.id, $6::timestamptz, e.kind, e.reason, e.changes
  from kept cross join jsonb_to_recordset($19::text::jsonb) as e (id uuid, kind text, reason text, changes jsonb)
)
select id from kept;
