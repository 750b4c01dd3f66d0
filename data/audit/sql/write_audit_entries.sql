-- write_audit_entries($1 region, $2 JSON text: [{id, atMs, kind, actor, reason, request, subject, from, to, details, before, undoes}]):
-- keeps what people decided. Fails where an entry was undone already.
insert into audit_entry (region, id, at, kind, actor, reason, request_id, subject, from_agency_id, to_agency_id, details, before, undoes)
select $1::text, e.id, to_timestamp(e."atMs" / 1000), e.kind, e.actor, e.reason, e.request, e.subject, e."from", e."to", e.details, e.before, e.undoes
from jsonb_to_recordset($2::text::jsonb) as e (id uuid, "atMs" float8, kind text, actor text, reason text, request uuid, subject text,
  "from" text, "to" text, details jsonb, before jsonb, undoes uuid);
