-- stored_layers(): by id.
select id, title, attributes from layer order by id collate "C";
