-- write_city($1 id, $2 name, $3 time zone, $4 region, $5 units, $6 settings as JSON text): the city as configured.
insert into city (id, name, time_zone, region, units, settings)
values ($1, $2, $3, $4, $5, $6::text::jsonb)
on conflict (id) do update set
  name = excluded.name, time_zone = excluded.time_zone, region = excluded.region, units = excluded.units,
  settings = excluded.settings;
