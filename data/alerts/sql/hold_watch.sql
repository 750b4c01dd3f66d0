-- hold_watch($1 region, $2 holder, $3 for how many milliseconds): one row {held} that says whether the holder watches from now until
-- then: because it did already, nobody did, or whoever did let the time pass. By the clock of the database, one for all servers.
insert into alert_watcher as w (region, holder, held_until, last_position)
values ($1::text, $2::uuid, clock_timestamp() + $3::float8 * interval '1 millisecond', 0)
on conflict (region) do update set
  holder = case when w.holder = $2::uuid or w.holder is null or w.held_until < clock_timestamp() then $2::uuid else w.holder end,
  held_until = case when w.holder = $2::uuid or w.holder is null or w.held_until < clock_timestamp()
    then excluded.held_until else w.held_until end
returning holder = $2::uuid as held;
