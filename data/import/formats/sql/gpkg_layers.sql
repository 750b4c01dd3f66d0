-- gpkg_layers(), SQLite: the layers of a GeoPackage in the order of their names: table, geometry column (null: none), and of its
-- CRS the organization, the code there and the definition.
select c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
from gpkg_contents c
left join gpkg_geometry_columns g on g.table_name = c.table_name
left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
where c.data_type in ('features', 'attributes')
order by c.table_name;
