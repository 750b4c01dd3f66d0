-- write_asset_classes($1 JSON text: [{id, title, attributes}]): adds them or gives them their title and attributes.
insert into asset_class (id, title, attributes)
select id, title, attributes from jsonb_to_recordset($1::text::jsonb) as c (id text, title text, attributes jsonb)
on conflict (id) do update set title = excluded.title, attributes = excluded.attributes;
