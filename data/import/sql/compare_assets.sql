-- compare_assets(): rows (periods of an id) by dataset and change between what is staged and what is stored:
-- new, changed, gone, returned (gone before), unchanged.
-- What a file that broke off does not name is left as it is and not counted.
select coalesce(s.dataset, e.dataset) as dataset,
  case
    when e.id is null then 'new'
    when s.id is null then 'gone'
    when e.gone_at is not null then 'returned'
    when e.content_hash <> s.content_hash or e.dataset <> s.dataset then 'changed'
    else 'unchanged'
  end as change,
  count(*)::integer as rows
from staged_asset s
full join asset e on e.class_id = s.class_id and e.id = s.id and e.valid_from = s.begins
where s.id is not null or (e.gone_at is null and not exists (select from staged_incomplete i where i.dataset = e.dataset))
group by 1, 2
order by 1, 2;
