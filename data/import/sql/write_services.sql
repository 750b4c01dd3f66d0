-- write_services($1 JSON text: [{id, position, name, description, keywords, questions, content_hash}]): adds or replaces them.
insert into service (code, position, name, description, keywords, questions, content_hash)
select id, position, name, description, keywords, questions, content_hash
from jsonb_to_recordset($1::text::jsonb) as s
  (id text, position integer, name text, description text, keywords jsonb, questions jsonb, content_hash text)
on conflict (code) do update set
  position = excluded.position, name = excluded.name, description = excluded.description, keywords = excluded.keywords,
  questions = excluded.questions, content_hash = excluded.content_hash, gone_at = null;
