-- change_request: writes what may change of a request and appends its events, in their order.
-- $1 region, $2 id, $3 now, $4 service code, $5 status, $6 closed at, $7 queue, $8 lon, $9 lat (null: unplaced), $10 accuracy in
-- meters, $11 answers, $12 agency, $13 rule, $14 asset class, $15 asset id, $16 resolution, $17 override reason,
-- $18 stage, $19 outcome, $20 events [{id, kind, reason, actor, changes}]. What it was filed as and to whom it went first are kept
-- from the first change that knows. No result.
with changed as (
  update request set
    updated_at = $3::timestamptz, service_code = $4::text,
    filed_service_code = case when service_code = $4::text then filed_service_code else coalesce(filed_service_code, service_code) end,
    first_agency_id = coalesce(first_agency_id, agency_id, $12::text),
    status = $5::text, closed_at = $6::timestamptz, queue = $7::text,
    location = st_setsrid(st_makepoint($8::float8, $9::float8), 4326), accuracy_meters = $10::float8,
    answers = $11::text::jsonb, agency_id = $12::text, rule_id = $13::text, asset_class = $14::text, asset_id = $15::text,
    resolution = $16::text::jsonb, override_reason = $17::text, stage = $18::text, outcome = $19::text
  where region = $1::text and id = $2::uuid
  returning region, id
)
insert into request_event (region, request_id, id, at, kind, reason, actor, changes)
select changed.region, changed.id, e.id, $3::timestamptz, e.kind, e.reason, e.actor, e.changes
from changed cross join jsonb_to_recordset($20::text::jsonb) as e (id uuid, kind text, reason text, actor text, changes jsonb);
