-- Alerts: reports of watched services that came closer together than chance has it, what became of each alert, what is watched, and
-- which server watches.

create table alert (
  region text not null,
  id uuid not null,
  -- The services that are counted together, in their order with + between them.
  watch text not null,
  -- What the running scan calls the cluster: the report that opened it.
  live_key text not null,
  state text not null check (state in ('open', 'acknowledged', 'dismissed', 'over')),
  -- Those of its reports, those with most reports first.
  services text[] not null,
  -- Who is to look at it; null: nobody could be told.
  agency_id text,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  over_at timestamptz,
  -- The circle and the window of the strongest evidence.
  location geometry(Point, 4326) not null,
  radius_meters double precision not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- Problems in it and those that would have been there anyway; not whole: a report counts by how likely it repeats none.
  cases double precision not null,
  expected double precision not null,
  llr double precision not null,
  p_value double precision not null,
  recurrence_days double precision not null,
  -- Its reports in order of time.
  requests uuid[] not null,
  -- The mains that may be behind it, and what is affected, as it was made out at the last change.
  explained jsonb not null default '{}',
  -- How large and strong it was when it was dismissed: {reports, llr}. Null: it is not.
  dismissed jsonb,
  -- The dismissed alert that came back as this one, clearly worse.
  follows uuid,
  -- The alert that it became part of.
  merged_into uuid,
  -- How often it changed: its ETag.
  version integer not null,
  primary key (region, id)
);
create index alert_newest on alert (region, opened_at desc, id desc);
create index alert_of_cluster on alert (region, watch, live_key);
create index alert_location on alert using gist (location);

-- What became of alerts, append-only. Positions are given out under the lock of `alert_watcher`, so that they are in the order of
-- commits: who has seen one has seen all before it.
create table alert_event (
  region text not null,
  position bigint not null,
  alert_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'grew', 'acknowledged', 'dismissed', 'undone', 'reopened', 'over')),
  reason text,
  -- A role or desk, never a person's contact; null: the program.
  actor text,
  -- What the alert was then.
  reports integer not null,
  p_value double precision not null,
  recurrence_days double precision not null,
  primary key (region, position),
  foreign key (region, alert_id) references alert (region, id) on delete cascade
);
create index alert_event_of_alert on alert_event (region, alert_id, position);

-- What is watched where an administrator has said so; one row a region.
create table alert_settings (
  region text primary key,
  -- {watches: [...]}; without the member: what the city's configuration says.
  settings jsonb not null default '{}',
  version integer not null,
  updated_at timestamptz not null
);

-- How strong chance alone gets under a watch, by simulation.
create table alert_threshold (
  region text not null,
  watch text not null,
  -- What it was worked out for: thresholds of another radius or budget are not used.
  made_for jsonb not null,
  thresholds jsonb not null,
  reports integer not null,
  made_at timestamptz not null,
  primary key (region, watch)
);

-- Of several servers one watches: whoever holds the row. Another takes it when `held_until` has passed.
create table alert_watcher (
  region text primary key,
  holder uuid,
  held_until timestamptz not null,
  -- Of the last event.
  last_position bigint not null
);
