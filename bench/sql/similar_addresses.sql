-- similar_addresses($1 text, $2 limit): the labels most like the text.
select position from bench_address where label % $1 order by similarity(label, $1) desc, position limit $2;
