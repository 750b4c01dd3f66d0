-- city_settings(): where the configuration was read from, at most one row.
select settings from city order by id limit 1;
