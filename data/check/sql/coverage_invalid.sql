-- coverage_invalid($1 layer numbers, $2 GeoJSON texts, $3 gap width in degrees): the rows, numbered from 0 in the order given, whose
-- polygon has an edge that does not fit its layer: overlapping, matched by no single edge, or along a gap narrower than that.
-- Needs GEOS 3.12. Ascending.
select found.n - 1 as position
from (
  select t.n, st_coverageinvalidedges(st_geomfromgeojson(t.json), $3::float8) over (partition by t.layer) as edges
  from unnest($1::integer[], $2::text[]) with ordinality as t (layer, json, n)
) as found
where found.edges is not null
order by found.n;
