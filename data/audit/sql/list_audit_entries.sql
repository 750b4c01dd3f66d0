-- list_audit_entries: newest first, then by id descending (`audit_entry_newest`, of a request `audit_entry_of_request`).
-- $1 region, $2 kind, $3 agency (before or after), $4 request, $5 from, $6 to (exclusive), each null for any; $7 and $8 the last
-- entry of the page before (at in microseconds since 1970, id; null at first), $9 limit.
select e.id, (extract(epoch from e.at) * 1000)::float8 as "atMs", (extract(epoch from e.at) * 1000000)::bigint::text as "atMicros",
  e.kind, e.actor, e.reason, e.request_id as request, e.subject, e.from_agency_id as "from", e.to_agency_id as "to", e.details,
  e.undoes, u.id as "undoneBy", e.before is not null and u.id is null as "isUndoable"
from audit_entry e left join audit_entry u on u.region = e.region and u.undoes = e.id
where e.region = $1::text
  and ($2::text is null or e.kind = $2::text)
  and ($3::text is null or e.from_agency_id = $3::text or e.to_agency_id = $3::text)
  and ($4::uuid is null or e.request_id = $4::uuid)
  and ($5::timestamptz is null or e.at >= $5::timestamptz)
  and ($6::timestamptz is null or e.at < $6::timestamptz)
  and ($7::bigint is null or (e.at, e.id) < (
    timestamptz 'epoch' + $7::bigint / 1000000 * interval '1 second' + $7::bigint % 1000000 * interval '1 microsecond', $8::uuid))
order by e.at desc, e.id desc
limit $9::integer;
