-- mark_assets_gone($1 now): keeps the rows that no source names any more, marked with when that was seen.
update asset e set gone_at = $1
where e.gone_at is null
  and not exists (select from staged_asset s where s.class_id = e.class_id and s.id = e.id);
