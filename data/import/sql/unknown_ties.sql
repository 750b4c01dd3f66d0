-- unknown_ties($1 JSON text: [{dataset, class, attribute}]): staged assets by dataset whose attribute names no asset (any more) of
-- the class that they are tied to, or nothing at all.
select t.dataset, count(*)::integer as rows
from jsonb_to_recordset($1::text::jsonb) as t (dataset text, class text, attribute text)
join staged_asset s on s.dataset = t.dataset
where not exists (
  select from asset a where a.class_id = t.class and a.id = s.attributes::jsonb ->> t.attribute and a.gone_at is null
)
group by t.dataset
order by t.dataset;
