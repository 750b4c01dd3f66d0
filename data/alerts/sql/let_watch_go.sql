-- let_watch_go($1 region, $2 holder): the holder watches no longer, so that another need not wait. No result.
update alert_watcher set holder = null where region = $1::text and holder = $2::uuid;
