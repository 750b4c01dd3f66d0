-- create_live_reports: a table of this session for the bench of live reports.
create temp table live_report (id integer primary key, reported_at double precision, place geography(Point, 4326));
