-- Maps of owners learned from where past requests ended: one a service whose rules ask for it.

create table learned_owners (
  city_id text not null,
  service_code text not null,
  -- The cases and what each kind of evidence is worth, as `engine/route/learned-owners` writes them.
  learned jsonb not null,
  -- From how many requests, the newest of them, and when.
  requests integer not null,
  until timestamptz not null,
  learned_at timestamptz not null,
  -- The import that it was learned after: where that is still the last there is nothing new to learn.
  learned_from text not null,
  primary key (city_id, service_code)
);

create trigger learned_owners_changed after insert or update or delete or truncate on learned_owners
  for each statement execute function notify_table_changed();
