-- schema_migration_exists(): one row, whether this database has been set up before.
select to_regclass('schema_migration') is not null as present
