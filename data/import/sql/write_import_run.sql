-- write_import_run($1 id, $2 city id, $3 started at, $4 finished at, $5 SHA-256 of the configuration)
insert into import_run (id, city_id, started_at, finished_at, config_hash) values ($1, $2, $3, $4, $5);
