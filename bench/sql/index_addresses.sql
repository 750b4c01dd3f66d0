-- index_addresses(): trigrams for similarity and for parts of words.
create index bench_address_trigrams on bench_address using gin (label gin_trgm_ops);
