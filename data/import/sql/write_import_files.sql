-- write_import_files($1 run id, $2 JSON text: [{dataset, file, sha256, bytes, rows_read, ...}])
insert into import_file
  (run_id, dataset, file, sha256, bytes, rows_read, rows_new, rows_changed, rows_gone, rows_repaired, rows_rejected)
select $1, dataset, file, sha256, bytes, rows_read, rows_new, rows_changed, rows_gone, rows_repaired, rows_rejected
from jsonb_to_recordset($2::text::jsonb) as f
  (dataset text, file text, sha256 text, bytes bigint, rows_read bigint, rows_new bigint, rows_changed bigint,
   rows_gone bigint, rows_repaired bigint, rows_rejected bigint);
