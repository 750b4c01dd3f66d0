-- alert_events_after($1 region, $2 position, $3 limit): what became of alerts after that, oldest first.
select e.alert_id as alert, e.position, (extract(epoch from e.at) * 1000)::float8 as "atMs", e.kind, e.reason, e.actor, e.reports,
  e.p_value as "pValue", e.recurrence_days as "recurrenceDays"
from alert_event e
where e.region = $1::text and e.position > $2::bigint
order by e.position
limit $3::integer;
