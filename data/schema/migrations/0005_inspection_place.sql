-- Where an inspection was made, if its source says so: a break of a main whose record names no main is of the nearest.
alter table inspection add column location geometry(Point, 4326);
