-- stored_agencies(): what is needed to see which agencies changed, by id.
select id, content_hash, gone_at is not null as gone from agency order by id collate "C";
