-- other_cities($1 city id): the cities of this store besides that one, by id.
select id, name from city where id <> $1 order by id;
