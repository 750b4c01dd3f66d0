-- rules(): definitions in the order in which they are tried.
select definition from rule where gone_at is null order by position, id;
