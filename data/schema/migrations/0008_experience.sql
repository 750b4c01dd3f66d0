-- What routing learned from past requests: which service callers mean, what they would answer, how far off their places are.

create table experience (
  city_id text primary key,
  -- The shares, as `engine/route/experience` writes them.
  learned jsonb not null,
  -- From how many requests, the newest of them, and when.
  requests integer not null,
  until timestamptz not null,
  learned_at timestamptz not null,
  -- What the past requests and the rules were then: where this is still so there is nothing new to learn.
  learned_from text not null
);

create trigger experience_changed after insert or update or delete or truncate on experience
  for each statement execute function notify_table_changed();
