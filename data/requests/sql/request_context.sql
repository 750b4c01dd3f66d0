-- request_context($1 service code): what answers need while no routing index is loaded: region and time zone of the city (the
-- first by id), and whether it knows the service. None before the first import.
select c.region, c.time_zone as "timeZone", exists (select from service s where s.code = $1 and s.gone_at is null) as "serviceKnown"
from city c order by c.id limit 1;
