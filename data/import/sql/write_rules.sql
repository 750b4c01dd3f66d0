-- write_rules($1 JSON text: [{id, position, definition, content_hash}]): adds or replaces them.
insert into rule (id, position, definition, content_hash)
select id, position, definition, content_hash
from jsonb_to_recordset($1::text::jsonb) as r (id text, position integer, definition jsonb, content_hash text)
on conflict (id) do update set
  position = excluded.position, definition = excluded.definition, content_hash = excluded.content_hash, gone_at = null;
