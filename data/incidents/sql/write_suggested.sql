-- write_suggested($1 region, $2 request, $3 JSON text [{id, probability}] or null): of which problems it may be; kept only while it stands by itself. No result.
update request set suggested = $3::text::jsonb where region = $1::text and id = $2::uuid and incident_id is null;
