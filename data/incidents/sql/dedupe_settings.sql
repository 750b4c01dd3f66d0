-- dedupe_settings($1 region, $2 the version that is known, null: none): the settings and the model; both null where they are those known.
-- None if nobody ever set any.
select s.version,
  case when s.version is distinct from $2::integer then s.settings end as settings,
  case when s.version is distinct from $2::integer then s.model end as model,
  (extract(epoch from s.updated_at) * 1000)::float8 as "updatedAtMs"
from dedupe_settings s where s.region = $1::text;
