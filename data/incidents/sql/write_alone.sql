-- write_alone($1 region, $2 id, $3 JSON text): what a linked request would be by itself. No result.
update request set alone = $3::text::jsonb where region = $1::text and id = $2::uuid and is_linked;
