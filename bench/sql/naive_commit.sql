-- naive_commit: ends it.
commit;
