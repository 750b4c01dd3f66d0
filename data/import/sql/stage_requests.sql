-- stage_requests(): an empty table for the past requests of all sources, gone with the transaction.
create temporary table staged_request (
  dataset text not null,
  content_hash text not null,
  id uuid not null,
  source_id text not null,
  service_code text not null,
  status text not null,
  queue text,
  reported_at timestamptz not null,
  closed_at timestamptz,
  location geometry,
  accuracy_meters double precision not null,
  address text,
  description text,
  agency_id text,
  attributes text not null,
  -- Null in every row of a dataset that does not map it.
  answers text,
  first_agency_id text,
  stage text,
  marked_duplicate boolean,
  marked_duplicate_of uuid
) on commit drop;
