-- write_layers($1 JSON text: [{id, title}]): adds them or gives them their title.
insert into layer (id, title)
select id, title from jsonb_to_recordset($1::text::jsonb) as l (id text, title text)
on conflict (id) do update set title = excluded.title;
