-- write_dedupe_settings($1 region, $2 now, $3 settings, $4 model or null): as JSON text; the version after it.
update dedupe_settings set settings = $3::text::jsonb, model = $4::text::jsonb, version = version + 1, updated_at = $2::timestamptz
where region = $1::text
returning version;
