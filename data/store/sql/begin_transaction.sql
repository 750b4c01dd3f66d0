-- begin_transaction(): nothing. Read committed, PostgreSQL's default, as in the embedded store.
begin
