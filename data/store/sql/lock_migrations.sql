-- lock_migrations($1 any fixed number): waits until no other process migrates; held to the end of the transaction.
select pg_advisory_xact_lock($1)
