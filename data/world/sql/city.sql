-- city(): the one city of this store, or no row before the first import.
select id, name, time_zone, region, units, settings from city order by id limit 1;
