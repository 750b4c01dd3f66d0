-- create_addresses(): addresses of the session alone.
create temporary table bench_address (position integer primary key, label text not null);
