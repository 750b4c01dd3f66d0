-- The road of a request to its owner: where it went first, as what it was filed, how far it came, and who decided otherwise.

alter table request
  -- To whom it went first; null: nobody yet, or its source does not say.
  add column first_agency_id text,
  -- As what it was reported, where that was changed since; null: it still is what it was reported as.
  add column filed_service_code text,
  -- How far the work came; null: its source does not say.
  add column stage text constraint request_stage_check check (stage in ('received', 'diagnosed', 'assigned', 'completed')),
  -- What a closing says was the end of it; null: it did not say, or is open.
  add column outcome text constraint request_outcome_check check (outcome in
    ('completed', 'no-problem-found', 'duplicate', 'no-action', 'withdrawn', 'referred-to-emergency'));

-- 'disputed': everybody to whom it may belong has declined it. The one who is responsible meanwhile is its owner.
alter table request drop constraint request_queue_check;
alter table request add constraint request_queue_check check (queue in ('unplaced', 'unrouted', 'disputed'));

-- The role or desk that decided, where one did and said so; never a person's contact.
alter table request_event add column actor text;
alter table request_event drop constraint request_event_kind_check;
alter table request_event add constraint request_event_kind_check check (kind in
  ('reported', 'rerouted', 'place_corrected', 'service_corrected', 'answers_corrected', 'owner_overridden', 'override_cleared',
   'closed', 'reopened', 'handed_over', 'rediagnosed', 'declined', 'undone', 'stage_changed', 'referred_to_emergency'));

-- What people decided in place of the rules, or about them, append-only: who, when, why, and what undoing it restores. Outlives
-- what it is about.
create table audit_entry (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  -- An event's kind where it is about a request, else what was done to what `subject` names.
  kind text not null,
  -- A role or desk; null: it was not said.
  actor text,
  reason text,
  request_id uuid,
  -- What it is about where that is no request: the id of a rule, a file.
  subject text,
  from_agency_id text,
  to_agency_id text,
  -- What else is to be shown of it.
  details jsonb not null default '{}',
  -- What it changed, as it was before: undoing it restores this. Null: it cannot be undone.
  before jsonb,
  -- The entry that this one undid.
  undoes uuid,
  primary key (region, id)
);
create index audit_entry_newest on audit_entry (region, at desc, id desc);
create index audit_entry_of_request on audit_entry (region, request_id, id) where request_id is not null;
create unique index audit_entry_undone_once on audit_entry (region, undoes) where undoes is not null;
