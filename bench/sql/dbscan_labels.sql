-- dbscan_labels: the cluster of each point for an eps of 50 m and 5 points (see dbscan-points.ts), null for noise.
create temp table dbscan_label as
select id, st_clusterdbscan(place, 50, 5) over () as label from dbscan_point;
