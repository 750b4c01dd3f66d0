-- mark_assets_gone($1 now): keeps the rows that no source names any more, marked with when that was seen.
-- A file that broke off says nothing of what it does not name.
update asset e set gone_at = $1
where e.gone_at is null
  and not exists (select from staged_asset s where s.class_id = e.class_id and s.id = e.id and s.begins = e.valid_from)
  and not exists (select from staged_incomplete i where i.dataset = e.dataset);
