-- What a city consists of: configuration, jurisdictions, assets and where each of them came from.
-- Rows that a later import no longer finds are kept and marked `gone_at`: routing passes over them, history does not.

create extension if not exists postgis;

create table city (
  id text primary key,
  name text not null,
  time_zone text not null,
  -- Coarse key that leads every table that grows with reports, so that those can be partitioned or sharded.
  region text not null,
  -- 'metric' or 'us': lengths on screens only.
  units text not null check (units in ('metric', 'us')),
  -- The folder of the configuration, for a server that watches its rule file.
  settings jsonb not null default '{}'
);

create table agency (
  id text primary key,
  name text not null,
  phone text,
  url text,
  attributes jsonb not null default '{}',
  content_hash text not null,
  gone_at timestamptz
);

create table service (
  code text primary key,
  position integer not null,
  name text not null,
  description text,
  keywords jsonb not null default '[]',
  questions jsonb not null default '[]',
  attributes jsonb not null default '{}',
  content_hash text not null,
  gone_at timestamptz
);

-- The rules in their order; `definition` is the rule as in the file.
create table rule (
  id text primary key,
  position integer not null,
  definition jsonb not null,
  content_hash text not null,
  gone_at timestamptz
);

create table layer (
  id text primary key,
  title text not null,
  attributes jsonb not null default '{}'
);

create table jurisdiction (
  layer_id text not null references layer (id),
  id text not null,
  name text not null,
  agency_id text,
  valid_from timestamptz,
  valid_until timestamptz,
  attributes jsonb not null default '{}',
  geometry geometry(Geometry, 4326) not null,
  -- Dataset and SHA-256 of the content: an import that finds the same hash leaves the row alone.
  dataset text not null,
  content_hash text not null,
  gone_at timestamptz,
  primary key (layer_id, id)
);
create index jurisdiction_geometry on jurisdiction using gist (geometry);

create table asset_class (
  id text primary key,
  title text not null,
  attributes jsonb not null default '{}'
);

create table asset (
  class_id text not null references asset_class (id),
  id text not null,
  owner_id text,
  valid_from timestamptz,
  valid_until timestamptz,
  attributes jsonb not null default '{}',
  geometry geometry(Geometry, 4326) not null,
  dataset text not null,
  content_hash text not null,
  gone_at timestamptz,
  primary key (class_id, id)
);
create index asset_geometry on asset using gist (geometry);

-- A rating or inspection of one asset. The asset may be missing: ratings outlive what they rate.
create table inspection (
  dataset text not null,
  id text not null,
  class_id text not null references asset_class (id),
  asset_id text not null,
  inspected_at timestamptz,
  attributes jsonb not null default '{}',
  content_hash text not null,
  gone_at timestamptz,
  primary key (dataset, id)
);
create index inspection_asset on inspection (class_id, asset_id);

-- Provenance: one row for every import that changed something, one for every file that it read.
create table import_run (
  id uuid primary key,
  city_id text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  config_hash text not null
);
create table import_file (
  run_id uuid not null references import_run (id),
  dataset text not null,
  file text not null,
  sha256 text not null,
  bytes bigint not null,
  rows_read bigint not null,
  rows_new bigint not null,
  rows_changed bigint not null,
  rows_gone bigint not null,
  rows_repaired bigint not null,
  rows_rejected bigint not null,
  primary key (run_id, dataset, file)
);

-- Every server keeps indexes in memory; a change here tells all of them what to read again. The payload is JSON:
-- {"table": "asset", "key": "road"} (key: class or layer, absent where the table is small enough to read whole).
-- Identical payloads of one transaction arrive once (PostgreSQL folds them).
create function notify_table_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('bailiwick_changed', json_build_object('table', tg_table_name)::text);
  return null;
end $$;

create function notify_layer_changed() returns trigger language plpgsql as $$
declare changed text;
begin
  for changed in select distinct layer_id from changed_rows loop
    perform pg_notify('bailiwick_changed', json_build_object('table', tg_table_name, 'key', changed)::text);
  end loop;
  return null;
end $$;

create function notify_class_changed() returns trigger language plpgsql as $$
declare changed text;
begin
  for changed in select distinct class_id from changed_rows loop
    perform pg_notify('bailiwick_changed', json_build_object('table', tg_table_name, 'key', changed)::text);
  end loop;
  return null;
end $$;

create trigger city_changed after insert or update or delete or truncate on city for each statement execute function notify_table_changed();
create trigger agency_changed after insert or update or delete or truncate on agency for each statement execute function notify_table_changed();
create trigger service_changed after insert or update or delete or truncate on service for each statement execute function notify_table_changed();
create trigger rule_changed after insert or update or delete or truncate on rule for each statement execute function notify_table_changed();
create trigger layer_changed after insert or update or delete or truncate on layer for each statement execute function notify_table_changed();
create trigger asset_class_changed after insert or update or delete or truncate on asset_class for each statement execute function notify_table_changed();

create trigger jurisdiction_inserted after insert on jurisdiction referencing new table as changed_rows for each statement execute function notify_layer_changed();
create trigger jurisdiction_updated after update on jurisdiction referencing new table as changed_rows for each statement execute function notify_layer_changed();
create trigger jurisdiction_deleted after delete on jurisdiction referencing old table as changed_rows for each statement execute function notify_layer_changed();
create trigger jurisdiction_truncated after truncate on jurisdiction for each statement execute function notify_table_changed();
create trigger asset_inserted after insert on asset referencing new table as changed_rows for each statement execute function notify_class_changed();
create trigger asset_updated after update on asset referencing new table as changed_rows for each statement execute function notify_class_changed();
create trigger asset_deleted after delete on asset referencing old table as changed_rows for each statement execute function notify_class_changed();
create trigger asset_truncated after truncate on asset for each statement execute function notify_table_changed();
