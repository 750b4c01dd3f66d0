-- stored_rules(): what is needed to see which rules changed, by id.
select id, content_hash, gone_at is not null as gone from rule order by id collate "C";
