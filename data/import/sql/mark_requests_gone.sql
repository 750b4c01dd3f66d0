-- mark_requests_gone($1 now, $2 region): keeps the past requests that no source names any more, marked with when that was seen.
-- A file that broke off says nothing of what it does not name.
update request e set gone_at = $1, updated_at = $1
where e.region = $2 and e.dataset is not null and e.gone_at is null
  and not exists (select from staged_request s where s.dataset = e.dataset and s.source_id = e.source_id)
  and not exists (select from staged_incomplete i where i.dataset = e.dataset);
