-- lock_alerts($1 region): holds the alerts of a region until the transaction ends, so that one at a time changes them. The holder of
-- the watch, null for none, and the position of the last event.
insert into alert_watcher (region, holder, held_until, last_position) values ($1::text, null, '-infinity', 0)
on conflict (region) do update set region = excluded.region
returning holder, last_position as "lastPosition";
