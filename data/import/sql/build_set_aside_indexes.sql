-- build_set_aside_indexes(): makes the indexes and foreign keys again that were set aside.
do $$
declare part record;
begin
  for part in select definition from set_aside loop
    execute part.definition;
  end loop;
  delete from set_aside;
end $$;
