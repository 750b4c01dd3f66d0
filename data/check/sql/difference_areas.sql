-- difference_areas($1 GeoJSON texts, $2 GeoJSON texts of the same count): by pair the area that only one of the two covers, in
-- square degrees, and the latitude of the first one's middle. In the order given.
select st_area(st_symdifference(pair.a, pair.b)) as square_degrees, st_y(st_centroid(pair.a)) as lat
from (
  select t.n, st_makevalid(st_geomfromgeojson(t.a)) as a, st_makevalid(st_geomfromgeojson(t.b)) as b
  from unnest($1::text[], $2::text[]) with ordinality as t (a, b, n)
) as pair
order by pair.n;
