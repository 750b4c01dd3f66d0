-- inspections_on_record($1 a moment): how many inspections are dated before the moment, by dataset and class, the first and the last of
-- them, and how many bear no date and so prove nothing. By dataset, class. Reads the whole table.
select i.dataset, i.class_id as "assetClass",
  (count(*) filter (where i.inspected_at < $1::timestamptz))::integer as rows,
  (count(*) filter (where i.inspected_at is null))::integer as undated,
  (extract(epoch from min(i.inspected_at) filter (where i.inspected_at < $1::timestamptz)) * 1000)::float8 as "firstAtMs",
  (extract(epoch from max(i.inspected_at) filter (where i.inspected_at < $1::timestamptz)) * 1000)::float8 as "lastAtMs"
from inspection i
group by i.dataset, i.class_id
order by i.dataset collate "C", i.class_id collate "C";
