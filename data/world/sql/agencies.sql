-- agencies(): by id.
select id, name, phone, url from agency where gone_at is null order by id collate "C";
