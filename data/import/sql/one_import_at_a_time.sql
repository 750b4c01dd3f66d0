-- one_import_at_a_time(): waits until no other import of this store runs; held to the end of the transaction.
select pg_advisory_xact_lock(hashtext('bailiwick import'));
