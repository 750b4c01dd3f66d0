-- drop_empty_staged_jurisdictions(): takes out the polygons of which repair left nothing.
delete from staged_jurisdiction where st_isempty(geometry);
