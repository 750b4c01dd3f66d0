-- layers(): by id.
select id, title from layer order by id collate "C";
