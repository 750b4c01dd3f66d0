-- drop_empty_staged_jurisdictions(): takes out the polygons of which repair left nothing.
delete from staged_jurisdiction where source_fields is not null and st_isempty(geometry);
