-- create_dbscan_points: points of this session, in meters on a plane.
create temp table dbscan_point (id integer primary key, place geometry(Point));
