-- kept_intakes: every key with the request that it made and how many rows stand behind it, by key. Rows {key, id, requests, contacts, events}.
select k.key, k.request_id as id,
  (select count(*) from request r where r.region = k.region and r.id = k.request_id) as requests,
  (select count(*) from request_contact c where c.region = k.region and c.request_id = k.request_id) as contacts,
  (select count(*) from request_event e where e.region = k.region and e.request_id = k.request_id and e.kind = 'reported') as events
from idempotency_key k
order by k.key;
