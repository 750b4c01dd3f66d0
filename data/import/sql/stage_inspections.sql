-- stage_inspections(): an empty table for the inspections of all sources, gone with the transaction.
create temporary table staged_inspection (
  dataset text not null,
  content_hash text not null,
  id text not null,
  class_id text not null,
  asset_id text not null,
  inspected_at timestamptz,
  location geometry,
  attributes text not null
) on commit drop;
