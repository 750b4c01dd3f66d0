-- write_alert_threshold($1 region, $2 watch, $3 made for, $4 thresholds, both JSON text, $5 from how many reports, $6 now): replaces those
-- of the watch. No result.
insert into alert_threshold (region, watch, made_for, thresholds, reports, made_at)
values ($1::text, $2::text, $3::text::jsonb, $4::text::jsonb, $5::integer, $6::timestamptz)
on conflict (region, watch) do update set
  made_for = excluded.made_for, thresholds = excluded.thresholds, reports = excluded.reports, made_at = excluded.made_at;
