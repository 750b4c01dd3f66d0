-- naive_contact($1 region, $2 request, $3 name, $4 e-mail): who reported it.
insert into request_contact (region, request_id, name, email) values ($1, $2::uuid, $3, $4);
