-- index_live_reports: the index that ST_DWithin uses.
create index on live_report using gist (place);
