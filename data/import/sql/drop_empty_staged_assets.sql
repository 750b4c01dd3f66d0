-- drop_empty_staged_assets(): takes out the polygons of which repair left nothing.
delete from staged_asset where source_fields is not null and st_isempty(geometry);
