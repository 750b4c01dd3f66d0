-- equal_addresses($1 text, $2 limit): the labels that hold the text, whatever the case.
select position from bench_address where label ilike '%' || $1 || '%' order by position limit $2;
