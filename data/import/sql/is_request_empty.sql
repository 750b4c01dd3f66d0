-- is_request_empty(): whether no row of `request` is stored, gone ones included.
select not exists (select from request) as empty;
