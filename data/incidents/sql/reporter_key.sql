-- reporter_key($1 region, $2 request): what its reporter is compared by; none where nobody said who they are.
select reporter_key as key from request_contact where region = $1::text and request_id = $2::uuid and reporter_key is not null;
