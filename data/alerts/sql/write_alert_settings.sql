-- write_alert_settings($1 region, $2 now, $3 settings as JSON text): the version after it.
update alert_settings set settings = $3::text::jsonb, version = version + 1, updated_at = $2::timestamptz
where region = $1::text
returning version;
