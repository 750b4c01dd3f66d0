-- experience(): what was learned for the one city of this store; no row where nothing was.
select e.learned, e.requests, (extract(epoch from e.until) * 1000)::float8 as "untilMs",
  (extract(epoch from e.learned_at) * 1000)::float8 as "learnedAtMs", e.learned_from as "learnedFrom"
from experience e where e.city_id = (select c.id from city c order by c.id limit 1);
