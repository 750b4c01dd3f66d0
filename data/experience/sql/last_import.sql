-- last_import(): the last import that changed something; no row before the first.
select r.id from import_run r where r.city_id = (select c.id from city c order by c.id limit 1)
order by r.finished_at desc, r.id desc limit 1;
