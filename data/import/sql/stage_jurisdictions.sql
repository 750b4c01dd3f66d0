-- stage_jurisdictions(): an empty table for the jurisdictions of all sources, gone with the transaction.
-- `source_fields` is the record as found, for rejected.ndjson; attributes stay text until a row is written.
create temporary table staged_jurisdiction (
  dataset text not null,
  line integer,
  feature integer,
  source_fields text,
  content_hash text not null,
  layer_id text not null,
  id text not null,
  name text not null,
  agency_id text,
  valid_from timestamptz,
  valid_until timestamptz,
  -- As the store has them: an infinite moment where there is no bound.
  begins timestamptz not null generated always as (coalesce(valid_from, '-infinity')) stored,
  ends timestamptz not null generated always as (coalesce(valid_until, 'infinity')) stored,
  attributes text not null,
  geometry geometry not null
) on commit drop;
