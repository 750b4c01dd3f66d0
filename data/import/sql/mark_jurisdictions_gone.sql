-- mark_jurisdictions_gone($1 now): keeps the rows that no source names any more, marked with when that was seen.
update jurisdiction e set gone_at = $1
where e.gone_at is null
  and not exists (select from staged_jurisdiction s where s.layer_id = e.layer_id and s.id = e.id);
