-- lock_alert_settings($1 region, $2 now): holds the settings until the transaction ends, and makes empty ones where there are none.
insert into alert_settings (region, version, updated_at) values ($1::text, 0, $2::timestamptz)
on conflict (region) do update set region = excluded.region
returning version, settings, (extract(epoch from updated_at) * 1000)::float8 as "updatedAtMs";
