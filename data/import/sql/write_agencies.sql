-- write_agencies($1 JSON text: [{id, name, phone, url, content_hash}]): adds or replaces them.
insert into agency (id, name, phone, url, content_hash)
select id, name, phone, url, content_hash
from jsonb_to_recordset($1::text::jsonb) as a (id text, name text, phone text, url text, content_hash text)
on conflict (id) do update set
  name = excluded.name, phone = excluded.phone, url = excluded.url, content_hash = excluded.content_hash, gone_at = null;
