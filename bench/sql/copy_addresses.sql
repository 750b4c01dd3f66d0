-- copy_addresses(): rows of "position, label" from the client, text format.
copy bench_address (position, label) from stdin;
