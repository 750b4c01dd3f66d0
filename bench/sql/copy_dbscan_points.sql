-- copy_dbscan_points: rows of id and WKT.
copy dbscan_point (id, place) from stdin;
