-- forget_learned_owners($1 services): takes the maps of all other services out of the one city of this store.
delete from learned_owners l
where l.city_id = (select c.id from city c order by c.id limit 1) and not (l.service_code = any($1::text[]));
