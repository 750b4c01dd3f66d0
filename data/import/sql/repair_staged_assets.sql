-- repair_staged_assets(): mends invalid polygons (the rows with source_fields) and keeps what is polygonal; one row for each, with where it stands,
-- GEOS' reason and whether nothing polygonal was left. In the order of the sources.
with broken as (
  select s.ctid as staged, st_isvalidreason(s.geometry) as reason,
    st_collectionextract(st_makevalid(s.geometry), 3) as mended
  from staged_asset s
  where s.source_fields is not null and not st_isvalid(s.geometry)
), mending as (
  update staged_asset s set geometry = b.mended from broken b where s.ctid = b.staged
  returning s.dataset, s.id, s.line, s.feature, s.source_fields, b.reason, st_isempty(b.mended) as nothing_left
)
select * from mending order by dataset, line, feature;
