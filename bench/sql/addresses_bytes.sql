-- addresses_bytes(): table with its indexes, in bytes.
select pg_total_relation_size('bench_address')::float8 as bytes;
