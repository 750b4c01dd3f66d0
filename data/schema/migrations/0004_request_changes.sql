-- Which requests changed since one last looked, exactly: every row carries the transaction that wrote it last. A clock could
-- not tell: of two transactions the later one may commit first. Who remembers the pg_snapshot of its last look reads what was
-- not visible in it. Costs intake one entry at the end of an index; no NOTIFY, which makes commits wait for each other.
alter table request add column changed_xid xid8 not null default pg_current_xact_id();
create index request_changed on request (region, changed_xid);

create function stamp_request_change() returns trigger language plpgsql as $$
begin
  new.changed_xid = pg_current_xact_id();
  return new;
end $$;
create trigger request_stamped before update on request for each row execute function stamp_request_change();
