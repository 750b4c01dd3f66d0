-- copy_live_reports: rows of id, milliseconds and EWKT.
copy live_report (id, reported_at, place) from stdin;
