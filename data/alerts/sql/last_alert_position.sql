-- last_alert_position($1 region): the position of the last event; no row before the first.
select last_position as "lastPosition" from alert_watcher where region = $1::text;
