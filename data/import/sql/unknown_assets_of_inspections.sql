-- unknown_assets_of_inspections(): staged inspections by dataset whose asset is not (or no longer) among its class.
select s.dataset, count(*)::integer as rows
from staged_inspection s
where not exists (
  select from asset a where a.class_id = s.class_id and a.id = s.asset_id and a.gone_at is null
)
group by s.dataset
order by s.dataset;
