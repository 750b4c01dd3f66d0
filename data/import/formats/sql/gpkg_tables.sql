-- gpkg_tables(), SQLite: the layers of a GeoPackage that has tables without geometries only, in the order of their names.
select table_name from gpkg_contents where data_type = 'attributes' order by table_name;
