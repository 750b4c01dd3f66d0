-- expire_live_report: $1 id.
delete from live_report where id = $1;
