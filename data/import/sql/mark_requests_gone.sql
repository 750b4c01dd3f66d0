-- mark_requests_gone($1 now, $2 region): keeps the past requests that no source names any more, marked with when that was seen.
update request e set gone_at = $1, updated_at = $1
where e.region = $2 and e.dataset is not null and e.gone_at is null
  and not exists (select from staged_request s where s.dataset = e.dataset and s.source_id = e.source_id);
