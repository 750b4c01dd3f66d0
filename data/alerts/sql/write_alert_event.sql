-- write_alert_event($1 region, $2 alert, $3 at, $4 kind, $5 reason, $6 actor, $7 reports, $8 p-value, $9 recurrence in days): adds to what
-- became of an alert, after all events before it. Belongs into the transaction of `lock_alerts`. {position}: its own.
with next as (
  update alert_watcher set last_position = last_position + 1 where region = $1::text returning last_position
)
insert into alert_event (region, position, alert_id, at, kind, reason, actor, reports, p_value, recurrence_days)
select $1::text, next.last_position, $2::uuid, $3::timestamptz, $4::text, $5::text, $6::text, $7::integer, $8::float8, $9::float8
from next
returning position;
