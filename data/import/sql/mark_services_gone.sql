-- mark_services_gone($1 now, $2 JSON text: [code]): keeps them, marked.
update service set gone_at = $1 where code in (select jsonb_array_elements_text($2::text::jsonb));
