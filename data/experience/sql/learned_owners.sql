-- learned_owners(): the maps of owners that were learned for the one city of this store, by service.
select l.service_code as service, l.learned, l.requests, (extract(epoch from l.until) * 1000)::float8 as "untilMs",
  (extract(epoch from l.learned_at) * 1000)::float8 as "learnedAtMs", l.learned_from as "learnedFrom"
from learned_owners l where l.city_id = (select c.id from city c order by c.id limit 1) order by l.service_code;
