-- write_services($1 JSON text: [{id, position, name, description, keywords, questions, attributes?, content_hash}]): adds or replaces them.
insert into service (code, position, name, description, keywords, questions, attributes, content_hash)
select id, position, name, description, keywords, questions, coalesce(attributes, '{}'), content_hash
from jsonb_to_recordset($1::text::jsonb) as s
  (id text, position integer, name text, description text, keywords jsonb, questions jsonb, attributes jsonb, content_hash text)
on conflict (code) do update set
  position = excluded.position, name = excluded.name, description = excluded.description, keywords = excluded.keywords,
  questions = excluded.questions, attributes = excluded.attributes, content_hash = excluded.content_hash, gone_at = null;
