-- naive_begin: opens a transaction.
begin;
