-- lock_request($1 region, $2 id): holds the row until the transaction ends; none if unknown. Read the row after this, in a
-- statement of its own: one that waits for a lock sees the locked row's new values, but other tables as before the wait.
select id from request where region = $1 and id = $2::uuid for update;
