-- applied_migrations(): every migration that this database has seen, by version.
select version, name, sha256 from schema_migration order by version
