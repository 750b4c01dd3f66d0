-- schema_name(): one row, the schema that holds our tables, as PostgreSQL would write it in a statement.
select quote_ident(current_schema()) as name
