-- stage_assets(): an empty table for the assets of all sources, gone with the transaction.
-- `source_fields`, the record as found, is kept for polygons only: they are the rows that can still be rejected here.
create temporary table staged_asset (
  dataset text not null,
  line integer,
  feature integer,
  source_fields text,
  content_hash text not null,
  class_id text not null,
  id text not null,
  owner_id text,
  valid_from timestamptz,
  valid_until timestamptz,
  -- As the store has them: an infinite moment where there is no bound.
  begins timestamptz not null generated always as (coalesce(valid_from, '-infinity')) stored,
  ends timestamptz not null generated always as (coalesce(valid_until, 'infinity')) stored,
  attributes text not null,
  geometry geometry
) on commit drop;
