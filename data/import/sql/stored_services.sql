-- stored_services(): what is needed to see which services changed, by code.
select code as id, content_hash, gone_at is not null as gone from service order by code collate "C";
