-- record_migration($1 version, $2 name, $3 sha256): nothing.
insert into schema_migration (version, name, sha256) values ($1, $2, $3)
