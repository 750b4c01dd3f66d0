-- end_superseded_jurisdictions($1 JSON text: [{dataset, everything}]): what those datasets name ends, where it began before and lasts
-- longer, when they begin: the same ids, or everything that other datasets have of the layer. Rows that ended so, by dataset.
-- Of a file that broke off, what it named when it was whole still counts. The content changes with its end, and so does its hash.
with superseding as (
  select * from jsonb_to_recordset($1::text::jsonb) as d (dataset text, everything boolean)
), begun as (
  select s.dataset, s.layer_id, s.id, s.begins from staged_jurisdiction s where s.dataset in (select dataset from superseding)
  union
  select e.dataset, e.layer_id, e.id, e.valid_from from jurisdiction e
  where e.gone_at is null and e.dataset in (select dataset from superseding join staged_incomplete using (dataset))
), superseded as (
  select s.ctid as staged, b.begins
  from staged_jurisdiction s
  join begun b on b.layer_id = s.layer_id and b.id = s.id and b.begins > s.begins and b.begins < s.ends
  union all
  select s.ctid, b.begins
  from staged_jurisdiction s
  join (
    select dataset, layer_id, min(begins) as begins from begun join superseding using (dataset) where everything
    group by dataset, layer_id
  ) b on b.layer_id = s.layer_id and b.dataset <> s.dataset and b.begins > s.begins and b.begins < s.ends
), ended as (
  update staged_jurisdiction s set
    valid_until = e.ends,
    content_hash = left(encode(sha256(convert_to(s.content_hash || extract(epoch from e.ends), 'UTF8')), 'hex'), 32)
  from (select staged, min(begins) as ends from superseded group by staged) e
  where s.ctid = e.staged
  returning s.dataset
)
select dataset, count(*)::integer as rows from ended group by dataset order by dataset;
