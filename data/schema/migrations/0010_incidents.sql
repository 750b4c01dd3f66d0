-- Several reports of one problem: the incident behind them, which of its requests people work on, who joined and parted them and
-- why, and what telling them apart goes by.

create table incident (
  region text not null,
  id uuid not null,
  -- The request that people work on; the others go along with it. Service, status and closing are the lead's.
  lead_id uuid not null,
  service_code text not null,
  status text not null check (status in ('open', 'closed')),
  closed_at timestamptz,
  -- When the first and the last of its reports were made.
  opened_at timestamptz not null,
  last_reported_at timestamptz not null,
  updated_at timestamptz not null,
  -- Its requests; 0: it was merged into another, or all its reports were taken out.
  report_count integer not null,
  -- The incident that was closed and whose problem this is again.
  recurrence_of uuid,
  -- Since when it is known that a closing did not end the problem: reported again after it. Null: not, or closed since.
  not_fixed_since timestamptz,
  -- How often it changed: its ETag.
  version integer not null,
  primary key (region, id)
);
create index incident_newest on incident (region, opened_at desc, id desc) where report_count > 0;
create index incident_not_fixed on incident (region, opened_at desc, id desc) where not_fixed_since is not null and report_count > 0;
create index incident_recurrences on incident (region, recurrence_of) where recurrence_of is not null;

-- What joined and parted the requests of an incident, append-only.
create table incident_event (
  region text not null,
  incident_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in
    ('opened', 'linked', 'unlinked', 'merged', 'merged_into', 'split', 'split_from', 'reopened', 'recurred', 'undone')),
  -- By the program, a dispatcher, or who reported and said that it is the same.
  decided_by text not null check (decided_by in ('automatic', 'dispatcher', 'reporter')),
  request_id uuid,
  other_incident_id uuid,
  -- Of an automatic link: how likely it was, and why.
  probability double precision,
  because jsonb not null default '[]',
  reason text,
  -- A role or desk, never a person's contact.
  actor text,
  primary key (region, incident_id, id),
  foreign key (region, incident_id) references incident (region, id) on delete cascade
);
create index incident_event_of_request on incident_event (region, request_id, at) where request_id is not null;

alter table request
  add column incident_id uuid,
  -- Another request of the incident leads: this one shares its status, owner and stage.
  add column is_linked boolean not null default false,
  -- What it was before it shared them; null: it shares nothing.
  add column alone jsonb,
  -- For how many reports it stands: more than one only of a request that leads.
  add column report_count integer not null default 1,
  -- At intake it may have been one of these problems, and a person was to say: [{id, probability}]. Null: nothing to say.
  add column suggested jsonb,
  -- Whether its source marks it as repeating another, and which; null: the source does not say. Read by nothing at intake.
  add column marked_duplicate boolean,
  add column marked_duplicate_of uuid;
create index request_suggested on request (region, reported_at desc, id desc) where suggested is not null;
create index request_of_incident on request (region, incident_id) where incident_id is not null;

alter table request_event drop constraint request_event_kind_check;
alter table request_event add constraint request_event_kind_check check (kind in
  ('reported', 'rerouted', 'place_corrected', 'service_corrected', 'answers_corrected', 'owner_overridden', 'override_cleared',
   'closed', 'reopened', 'handed_over', 'rediagnosed', 'declined', 'undone', 'stage_changed', 'referred_to_emergency',
   'linked', 'unlinked'));

-- Equal for one person, made from their contact and kept as carefully; only ever compared.
alter table request_contact add column reporter_key text;

-- By what reports are told apart: what was learned, and what an administrator set instead. One row a region.
create table dedupe_settings (
  region text primary key,
  -- As `engine/dedupe/model` writes it; null: the default.
  model jsonb,
  settings jsonb not null default '{}',
  version integer not null,
  updated_at timestamptz not null
);
