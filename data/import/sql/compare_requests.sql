-- compare_requests($1 region): rows by dataset and change between the staged past requests and the stored ones:
-- new, changed, gone, returned (gone before), unchanged. Requests taken here (without a dataset) are not looked at.
-- What a file that broke off does not name is left as it is and not counted.
select coalesce(s.dataset, e.dataset) as dataset,
  case
    when e.source_id is null then 'new'
    when s.source_id is null then 'gone'
    when e.gone_at is not null then 'returned'
    when e.content_hash <> s.content_hash then 'changed'
    else 'unchanged'
  end as change,
  count(*)::integer as rows
from staged_request s
full join (select * from request where region = $1 and dataset is not null) e
  on e.dataset = s.dataset and e.source_id = s.source_id
where s.source_id is not null or (e.gone_at is null and not exists (select from staged_incomplete i where i.dataset = e.dataset))
group by 1, 2
order by 1, 2;
