-- What a migrated database holds: tables with constraints, indexes, functions, triggers, each kind by name.
-- Written by `npm run bless`; a test holds both stores to it.

create table agency (
  id text not null,
  name text not null,
  phone text,
  url text,
  attributes jsonb not null default '{}'::jsonb,
  content_hash text not null,
  gone_at timestamp with time zone,
  constraint agency_pkey PRIMARY KEY (id)
);

create table alert (
  region text not null,
  id uuid not null,
  watch text not null,
  live_key text not null,
  state text not null,
  services text[] not null,
  agency_id text,
  opened_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  over_at timestamp with time zone,
  location geometry(Point,4326) not null,
  radius_meters double precision not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  cases double precision not null,
  expected double precision not null,
  llr double precision not null,
  p_value double precision not null,
  recurrence_days double precision not null,
  requests uuid[] not null,
  explained jsonb not null default '{}'::jsonb,
  dismissed jsonb,
  follows uuid,
  merged_into uuid,
  version integer not null,
  constraint alert_pkey PRIMARY KEY (region, id),
  constraint alert_state_check CHECK ((state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'dismissed'::text, 'over'::text])))
);

create table alert_event (
  region text not null,
  position bigint not null,
  alert_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  reason text,
  actor text,
  reports integer not null,
  p_value double precision not null,
  recurrence_days double precision not null,
  constraint alert_event_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'grew'::text, 'acknowledged'::text, 'dismissed'::text, 'undone'::text, 'reopened'::text, 'over'::text]))),
  constraint alert_event_pkey PRIMARY KEY (region, "position"),
  constraint alert_event_region_alert_id_fkey FOREIGN KEY (region, alert_id) REFERENCES alert(region, id) ON DELETE CASCADE
);

create table alert_settings (
  region text not null,
  settings jsonb not null default '{}'::jsonb,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint alert_settings_pkey PRIMARY KEY (region)
);

create table alert_threshold (
  region text not null,
  watch text not null,
  made_for jsonb not null,
  thresholds jsonb not null,
  reports integer not null,
  made_at timestamp with time zone not null,
  constraint alert_threshold_pkey PRIMARY KEY (region, watch)
);

create table alert_watcher (
  region text not null,
  holder uuid,
  held_until timestamp with time zone not null,
  last_position bigint not null,
  constraint alert_watcher_pkey PRIMARY KEY (region)
);

create table asset (
  class_id text not null,
  id text not null,
  owner_id text,
  valid_from timestamp with time zone not null default '-infinity'::timestamp with time zone,
  valid_until timestamp with time zone not null default 'infinity'::timestamp with time zone,
  attributes jsonb not null default '{}'::jsonb,
  geometry geometry(Geometry,4326),
  dataset text not null,
  content_hash text not null,
  gone_at timestamp with time zone,
  constraint asset_class_id_fkey FOREIGN KEY (class_id) REFERENCES asset_class(id),
  constraint asset_pkey PRIMARY KEY (class_id, id, valid_from)
);

create table asset_class (
  id text not null,
  title text not null,
  attributes jsonb not null default '{}'::jsonb,
  constraint asset_class_pkey PRIMARY KEY (id)
);

create table audit_entry (
  region text not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  actor text,
  reason text,
  request_id uuid,
  subject text,
  from_agency_id text,
  to_agency_id text,
  details jsonb not null default '{}'::jsonb,
  before jsonb,
  undoes uuid,
  constraint audit_entry_pkey PRIMARY KEY (region, id)
);

create table city (
  id text not null,
  name text not null,
  time_zone text not null,
  region text not null,
  units text not null,
  settings jsonb not null default '{}'::jsonb,
  constraint city_pkey PRIMARY KEY (id),
  constraint city_units_check CHECK ((units = ANY (ARRAY['metric'::text, 'us'::text])))
);

create table dedupe_settings (
  region text not null,
  model jsonb,
  settings jsonb not null default '{}'::jsonb,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint dedupe_settings_pkey PRIMARY KEY (region)
);

create table experience (
  city_id text not null,
  learned jsonb not null,
  requests integer not null,
  until timestamp with time zone not null,
  learned_at timestamp with time zone not null,
  learned_from text not null,
  constraint experience_pkey PRIMARY KEY (city_id)
);

create table idempotency_key (
  region text not null,
  key text not null,
  body_sha256 text not null,
  request_id uuid not null,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (region, key),
  constraint idempotency_key_region_request_id_fkey FOREIGN KEY (region, request_id) REFERENCES request(region, id) ON DELETE CASCADE
);

create table import_file (
  run_id uuid not null,
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
  constraint import_file_pkey PRIMARY KEY (run_id, dataset, file),
  constraint import_file_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id)
);

create table import_run (
  id uuid not null,
  city_id text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone not null,
  config_hash text not null,
  constraint import_run_pkey PRIMARY KEY (id)
);

create table incident (
  region text not null,
  id uuid not null,
  lead_id uuid not null,
  service_code text not null,
  status text not null,
  closed_at timestamp with time zone,
  opened_at timestamp with time zone not null,
  last_reported_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  report_count integer not null,
  recurrence_of uuid,
  not_fixed_since timestamp with time zone,
  version integer not null,
  constraint incident_pkey PRIMARY KEY (region, id),
  constraint incident_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
);

create table incident_event (
  region text not null,
  incident_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  decided_by text not null,
  request_id uuid,
  other_incident_id uuid,
  probability double precision,
  because jsonb not null default '[]'::jsonb,
  reason text,
  actor text,
  constraint incident_event_decided_by_check CHECK ((decided_by = ANY (ARRAY['automatic'::text, 'dispatcher'::text, 'reporter'::text]))),
  constraint incident_event_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'linked'::text, 'unlinked'::text, 'merged'::text, 'merged_into'::text, 'split'::text, 'split_from'::text, 'reopened'::text, 'recurred'::text, 'undone'::text]))),
  constraint incident_event_pkey PRIMARY KEY (region, incident_id, id),
  constraint incident_event_region_incident_id_fkey FOREIGN KEY (region, incident_id) REFERENCES incident(region, id) ON DELETE CASCADE
);

create table inspection (
  dataset text not null,
  id text not null,
  class_id text not null,
  asset_id text not null,
  inspected_at timestamp with time zone,
  attributes jsonb not null default '{}'::jsonb,
  content_hash text not null,
  gone_at timestamp with time zone,
  location geometry(Point,4326),
  recorded_at timestamp with time zone default now(),
  constraint inspection_class_id_fkey FOREIGN KEY (class_id) REFERENCES asset_class(id),
  constraint inspection_pkey PRIMARY KEY (dataset, id)
);

create table jurisdiction (
  layer_id text not null,
  id text not null,
  name text not null,
  agency_id text,
  valid_from timestamp with time zone not null default '-infinity'::timestamp with time zone,
  valid_until timestamp with time zone not null default 'infinity'::timestamp with time zone,
  attributes jsonb not null default '{}'::jsonb,
  geometry geometry(Geometry,4326) not null,
  dataset text not null,
  content_hash text not null,
  gone_at timestamp with time zone,
  constraint jurisdiction_layer_id_fkey FOREIGN KEY (layer_id) REFERENCES layer(id),
  constraint jurisdiction_pkey PRIMARY KEY (layer_id, id, valid_from)
);

create table layer (
  id text not null,
  title text not null,
  attributes jsonb not null default '{}'::jsonb,
  constraint layer_pkey PRIMARY KEY (id)
);

create table learned_owners (
  city_id text not null,
  service_code text not null,
  learned jsonb not null,
  requests integer not null,
  until timestamp with time zone not null,
  learned_at timestamp with time zone not null,
  learned_from text not null,
  constraint learned_owners_pkey PRIMARY KEY (city_id, service_code)
);

create table request (
  region text not null,
  id uuid not null,
  service_code text not null,
  status text not null,
  queue text,
  reported_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  location geometry(Point,4326),
  accuracy_meters double precision not null default 0,
  address text,
  description text,
  answers jsonb not null default '{}'::jsonb,
  agency_id text,
  rule_id text,
  asset_class text,
  asset_id text,
  resolution jsonb,
  override_reason text,
  dataset text,
  source_id text,
  attributes jsonb not null default '{}'::jsonb,
  content_hash text,
  gone_at timestamp with time zone,
  changed_xid xid8 not null default pg_current_xact_id(),
  recorded_at timestamp with time zone default now(),
  first_agency_id text,
  filed_service_code text,
  stage text,
  outcome text,
  incident_id uuid,
  is_linked boolean not null default false,
  alone jsonb,
  report_count integer not null default 1,
  suggested jsonb,
  marked_duplicate boolean,
  marked_duplicate_of uuid,
  constraint request_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'no-problem-found'::text, 'duplicate'::text, 'no-action'::text, 'withdrawn'::text, 'referred-to-emergency'::text]))),
  constraint request_pkey PRIMARY KEY (region, id),
  constraint request_queue_check CHECK ((queue = ANY (ARRAY['unplaced'::text, 'unrouted'::text, 'disputed'::text]))),
  constraint request_region_dataset_source_id_key UNIQUE (region, dataset, source_id),
  constraint request_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'diagnosed'::text, 'assigned'::text, 'completed'::text]))),
  constraint request_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
);

create table request_contact (
  region text not null,
  request_id uuid not null,
  name text,
  email text,
  phone text,
  device_id text,
  reporter_key text,
  constraint request_contact_pkey PRIMARY KEY (region, request_id),
  constraint request_contact_region_request_id_fkey FOREIGN KEY (region, request_id) REFERENCES request(region, id) ON DELETE CASCADE
);

create table request_event (
  region text not null,
  request_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  reason text,
  changes jsonb not null default '{}'::jsonb,
  actor text,
  constraint request_event_kind_check CHECK ((kind = ANY (ARRAY['reported'::text, 'rerouted'::text, 'place_corrected'::text, 'service_corrected'::text, 'answers_corrected'::text, 'owner_overridden'::text, 'override_cleared'::text, 'closed'::text, 'reopened'::text, 'handed_over'::text, 'rediagnosed'::text, 'declined'::text, 'undone'::text, 'stage_changed'::text, 'referred_to_emergency'::text, 'linked'::text, 'unlinked'::text]))),
  constraint request_event_pkey PRIMARY KEY (region, request_id, id),
  constraint request_event_region_request_id_fkey FOREIGN KEY (region, request_id) REFERENCES request(region, id) ON DELETE CASCADE
);

create table rule (
  id text not null,
  position integer not null,
  definition jsonb not null,
  content_hash text not null,
  gone_at timestamp with time zone,
  constraint rule_pkey PRIMARY KEY (id)
);

create table schema_migration (
  version integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (version)
);

create table service (
  code text not null,
  position integer not null,
  name text not null,
  description text,
  keywords jsonb not null default '[]'::jsonb,
  questions jsonb not null default '[]'::jsonb,
  attributes jsonb not null default '{}'::jsonb,
  content_hash text not null,
  gone_at timestamp with time zone,
  constraint service_pkey PRIMARY KEY (code)
);

CREATE OR REPLACE FUNCTION notify_class_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare changed text;
begin
  for changed in select distinct class_id from changed_rows loop
    perform pg_notify('bailiwick_changed', json_build_object('table', tg_table_name, 'key', changed)::text);
  end loop;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION notify_layer_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare changed text;
begin
  for changed in select distinct layer_id from changed_rows loop
    perform pg_notify('bailiwick_changed', json_build_object('table', tg_table_name, 'key', changed)::text);
  end loop;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION notify_table_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('bailiwick_changed', json_build_object('table', tg_table_name)::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION stamp_request_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.changed_xid = pg_current_xact_id();
  return new;
end $function$;

CREATE INDEX alert_event_of_alert ON alert_event USING btree (region, alert_id, "position");

CREATE INDEX alert_location ON alert USING gist (location);

CREATE INDEX alert_newest ON alert USING btree (region, opened_at DESC, id DESC);

CREATE INDEX alert_of_cluster ON alert USING btree (region, watch, live_key);

CREATE INDEX asset_geometry ON asset USING gist (geometry);

CREATE INDEX audit_entry_newest ON audit_entry USING btree (region, at DESC, id DESC);

CREATE INDEX audit_entry_of_request ON audit_entry USING btree (region, request_id, id) WHERE (request_id IS NOT NULL);

CREATE UNIQUE INDEX audit_entry_undone_once ON audit_entry USING btree (region, undoes) WHERE (undoes IS NOT NULL);

CREATE INDEX incident_event_of_request ON incident_event USING btree (region, request_id, at) WHERE (request_id IS NOT NULL);

CREATE INDEX incident_newest ON incident USING btree (region, opened_at DESC, id DESC) WHERE (report_count > 0);

CREATE INDEX incident_not_fixed ON incident USING btree (region, opened_at DESC, id DESC) WHERE ((not_fixed_since IS NOT NULL) AND (report_count > 0));

CREATE INDEX incident_recurrences ON incident USING btree (region, recurrence_of) WHERE (recurrence_of IS NOT NULL);

CREATE INDEX inspection_asset ON inspection USING btree (class_id, asset_id);

CREATE INDEX inspection_location ON inspection USING gist (location) WHERE (location IS NOT NULL);

CREATE INDEX jurisdiction_geometry ON jurisdiction USING gist (geometry);

CREATE INDEX request_by_agency ON request USING btree (region, agency_id, reported_at DESC, id DESC);

CREATE INDEX request_by_asset ON request USING btree (region, asset_class, asset_id) WHERE (asset_id IS NOT NULL);

CREATE INDEX request_by_house_number ON request USING btree (region, COALESCE("substring"(address, '^\s*(\d{1,9})'::text), ''::text), ((location IS NULL))) WHERE (address IS NOT NULL);

CREATE INDEX request_by_service ON request USING btree (region, service_code, reported_at DESC, id DESC);

CREATE INDEX request_changed ON request USING btree (region, changed_xid);

CREATE INDEX request_event_place ON request_event USING btree (region, at) WHERE (kind = 'place_corrected'::text);

CREATE INDEX request_location ON request USING gist (location);

CREATE INDEX request_newest ON request USING btree (region, reported_at DESC, id DESC);

CREATE INDEX request_of_incident ON request USING btree (region, incident_id) WHERE (incident_id IS NOT NULL);

CREATE INDEX request_queue ON request USING btree (region, queue, reported_at) WHERE (queue IS NOT NULL);

CREATE INDEX request_suggested ON request USING btree (region, reported_at DESC, id DESC) WHERE (suggested IS NOT NULL);

CREATE TRIGGER agency_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON agency FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER asset_class_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON asset_class FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER asset_deleted AFTER DELETE ON asset REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION notify_class_changed();

CREATE TRIGGER asset_inserted AFTER INSERT ON asset REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION notify_class_changed();

CREATE TRIGGER asset_truncated AFTER TRUNCATE ON asset FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER asset_updated AFTER UPDATE ON asset REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION notify_class_changed();

CREATE TRIGGER city_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON city FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER experience_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON experience FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER jurisdiction_deleted AFTER DELETE ON jurisdiction REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION notify_layer_changed();

CREATE TRIGGER jurisdiction_inserted AFTER INSERT ON jurisdiction REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION notify_layer_changed();

CREATE TRIGGER jurisdiction_truncated AFTER TRUNCATE ON jurisdiction FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER jurisdiction_updated AFTER UPDATE ON jurisdiction REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION notify_layer_changed();

CREATE TRIGGER layer_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON layer FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER learned_owners_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON learned_owners FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER request_stamped BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION stamp_request_change();

CREATE TRIGGER rule_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON rule FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();

CREATE TRIGGER service_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON service FOR EACH STATEMENT EXECUTE FUNCTION notify_table_changed();
