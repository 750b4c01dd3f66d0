-- sqlite_tables(), SQLite: the names of its tables, in their order. Views are left out: one can be made to run for ever.
select name from sqlite_master where type = 'table' order by name;
