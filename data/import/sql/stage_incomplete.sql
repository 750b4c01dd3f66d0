-- stage_incomplete(): an empty list of the datasets whose file broke off, gone with the transaction.
create temporary table staged_incomplete (dataset text primary key) on commit drop;
