-- alert_settings($1 region): what an administrator has set to be watched, and how often that was changed; no row before the first time.
select s.settings, s.version, (extract(epoch from s.updated_at) * 1000)::float8 as "updatedAtMs"
from alert_settings s where s.region = $1::text;
