-- read_dbscan_labels: in the order of the points, -1 for noise.
select array_agg(coalesce(label, -1) order by id) as labels from dbscan_label;
