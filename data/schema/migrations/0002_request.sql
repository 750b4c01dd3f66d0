-- What people reported and what became of it. Every table leads with `region`.

create table request (
  region text not null,
  id uuid not null,
  service_code text not null,
  status text not null check (status in ('open', 'closed')),
  -- Why nobody can work on it yet: 'unplaced' (no usable location), 'unrouted' (no owner found). Null: it has an owner.
  queue text check (queue in ('unplaced', 'unrouted')),
  reported_at timestamptz not null,
  closed_at timestamptz,
  updated_at timestamptz not null,
  -- Where it is now believed to be; what was said at first is in the 'reported' event.
  location geometry(Point, 4326),
  accuracy_meters double precision not null default 0,
  address text,
  description text,
  answers jsonb not null default '{}',
  -- The owner now, the rule that said so and the whole resolution of that moment.
  agency_id text,
  rule_id text,
  asset_class text,
  asset_id text,
  resolution jsonb,
  -- Set when a person overrode the rules.
  override_reason text,
  -- Where an imported past request came from; null for reports taken here.
  dataset text,
  source_id text,
  attributes jsonb not null default '{}',
  content_hash text,
  gone_at timestamptz,
  primary key (region, id),
  unique (region, dataset, source_id)
);
create index request_location on request using gist (location);
create index request_newest on request (region, reported_at desc, id desc);
create index request_by_service on request (region, service_code, reported_at desc, id desc);
create index request_by_agency on request (region, agency_id, reported_at desc, id desc);
create index request_queue on request (region, queue, reported_at) where queue is not null;

-- Who reported it. Read by nothing that answers the public.
create table request_contact (
  region text not null,
  request_id uuid not null,
  name text,
  email text,
  phone text,
  device_id text,
  primary key (region, request_id),
  foreign key (region, request_id) references request (region, id) on delete cascade
);

-- The history of a request, append-only. The owner's changes by the rules are 'rerouted', by a person 'owner_overridden'.
create table request_event (
  region text not null,
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in
    ('reported', 'rerouted', 'place_corrected', 'service_corrected', 'answers_corrected', 'owner_overridden', 'override_cleared', 'closed', 'reopened')),
  reason text,
  -- What changed: {"field": {"from": ..., "to": ...}}. Never contact data.
  changes jsonb not null default '{}',
  primary key (region, request_id, id),
  foreign key (region, request_id) references request (region, id) on delete cascade
);

-- A retried intake with the same key gets the same request; the same key with another body is refused.
create table idempotency_key (
  region text not null,
  key text not null,
  body_sha256 text not null,
  request_id uuid not null,
  created_at timestamptz not null,
  primary key (region, key),
  foreign key (region, request_id) references request (region, id) on delete cascade
);
