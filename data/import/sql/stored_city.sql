-- stored_city($1 city id): the city's row as it is, or none.
select id, name, time_zone, region, units, settings from city where id = $1;
