-- list_alerts: the last opened first, then by id descending.
-- $1 region, $2 ids, $3 states, $4 service (of its reports), $5 agency, each null for any; $6..$9 box west, south, east, north in degrees,
-- $10..$13 its second half when it crosses the antimeridian, null for everywhere; $14 layer and $15 id of a jurisdiction, null for
-- any: box and jurisdiction take in whatever circle touches them; $16 and $17 the last row of the page before (opened at in
-- microseconds since 1970, id; null at first), $18 limit.
select a.id, a.watch, a.live_key as "liveKey", a.state, a.services, a.agency_id as agency,
  (extract(epoch from a.opened_at) * 1000)::float8 as "openedAtMs", (extract(epoch from a.opened_at) * 1000000)::bigint::text as "openedAtMicros",
  (extract(epoch from a.updated_at) * 1000)::float8 as "updatedAtMs", (extract(epoch from a.over_at) * 1000)::float8 as "overAtMs",
  st_x(a.location) as lon, st_y(a.location) as lat, a.radius_meters as "radiusMeters",
  (extract(epoch from a.from_at) * 1000)::float8 as "fromMs", (extract(epoch from a.to_at) * 1000)::float8 as "toMs",
  a.cases, a.expected, a.llr, a.p_value as "pValue", a.recurrence_days as "recurrenceDays", a.requests, a.explained, a.dismissed,
  a.follows, a.merged_into as "mergedInto", a.version
from alert a
where a.region = $1::text
  and ($2::uuid[] is null or a.id = any ($2::uuid[]))
  and ($3::text[] is null or a.state = any ($3::text[]))
  and ($4::text is null or $4::text = any (a.services))
  and ($5::text is null or a.agency_id = $5::text)
  -- Distances to a box by its own degrees: 111,320 m to one of latitude. Of two halves the nearer one counts.
  and ($6::float8 is null
    or greatest($7::float8 - st_y(a.location), st_y(a.location) - $9::float8, 0) * 111320 <= a.radius_meters
      and greatest($6::float8 - st_x(a.location), st_x(a.location) - $8::float8, 0) * 111320 * cos(radians(st_y(a.location)))
        <= a.radius_meters
    or $10::float8 is not null
      and greatest($11::float8 - st_y(a.location), st_y(a.location) - $13::float8, 0) * 111320 <= a.radius_meters
      and greatest($10::float8 - st_x(a.location), st_x(a.location) - $12::float8, 0) * 111320 * cos(radians(st_y(a.location)))
        <= a.radius_meters)
  and ($15::text is null or exists (
    select from jurisdiction j
    where j.layer_id = $14::text and j.id = $15::text and j.gone_at is null
      and (j.valid_from is null or j.valid_from <= a.to_at) and (j.valid_until is null or j.valid_until > a.to_at)
      and st_dwithin(j.geometry::geography, a.location::geography, a.radius_meters)))
  and ($16::bigint is null or (a.opened_at, a.id) < (
    timestamptz 'epoch' + $16::bigint / 1000000 * interval '1 second' + $16::bigint % 1000000 * interval '1 microsecond', $17::uuid))
order by a.opened_at desc, a.id desc
limit $18::integer;
