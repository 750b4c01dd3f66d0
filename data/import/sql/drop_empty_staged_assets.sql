-- drop_empty_staged_assets(): takes out the polygons of which repair left nothing.
delete from staged_asset where st_isempty(geometry);
