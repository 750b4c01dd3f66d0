-- set_aside_request_indexes(): drops the indexes of `request` that no constraint needs and its foreign keys, and notes how they
-- were made. For an empty table: nobody misses them until build_set_aside_indexes makes them again, all rows at once.
do $$
declare part record;
begin
  create temporary table if not exists set_aside (definition text not null) on commit drop;
  for part in
    select format('drop index %s', i.indexrelid::regclass) as removal, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid = 'request'::regclass
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    union all
    select format('alter table request drop constraint %I', c.conname),
      format('alter table request add constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c
    where c.conrelid = 'request'::regclass and c.contype = 'f'
  loop
    insert into set_aside values (part.definition);
    execute part.removal;
  end loop;
end $$;
