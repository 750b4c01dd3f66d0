-- insert_live_report: $1 id, $2 milliseconds, $3 lon, $4 lat.
insert into live_report values ($1, $2, st_setsrid(st_makepoint($3, $4), 4326)::geography);
