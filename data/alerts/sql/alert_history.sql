-- alert_history($1 region, $2 alerts): what became of them, oldest first.
select e.alert_id as alert, e.position, (extract(epoch from e.at) * 1000)::float8 as "atMs", e.kind, e.reason, e.actor, e.reports,
  e.p_value as "pValue", e.recurrence_days as "recurrenceDays"
from alert_event e
where e.region = $1::text and e.alert_id = any ($2::uuid[])
order by e.alert_id, e.position;
