-- commit_transaction(): nothing.
commit
