-- live_candidates: $1 lon, $2 lat, $3 radius in meters, $4 now in ms, $5 meters that weigh as much as $6 ms, $7 limit: ids, best first.
select id
from live_report, (select st_setsrid(st_makepoint($1, $2), 4326)::geography as here) query
where st_dwithin(place, here, $3)
order by (st_distance(place, here) / $5) ^ 2 + ($4 - reported_at) / $6, id desc
limit $7;
