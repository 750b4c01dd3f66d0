-- mark_inspections_gone($1 now): keeps the rows that no source names any more, marked with when that was seen.
update inspection e set gone_at = $1
where e.gone_at is null
  and not exists (select from staged_inspection s where s.dataset = e.dataset and s.id = e.id);
