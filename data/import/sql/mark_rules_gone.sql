-- mark_rules_gone($1 now, $2 JSON text: [id]): keeps them, marked.
update rule set gone_at = $1 where id in (select jsonb_array_elements_text($2::text::jsonb));
