-- write_alert($1 region, $2 JSON text of the alert): the alert as it is from now on, new or changed. No result.
insert into alert (region, id, watch, live_key, state, services, agency_id, opened_at, updated_at, over_at, location, radius_meters,
  from_at, to_at, cases, expected, llr, p_value, recurrence_days, requests, explained, dismissed, follows, merged_into, version)
select $1::text, a.id, a.watch, a."liveKey", a.state, array(select jsonb_array_elements_text(a.services)), a.agency,
  to_timestamp(a."openedAtMs" / 1000), to_timestamp(a."updatedAtMs" / 1000), to_timestamp(a."overAtMs" / 1000),
  st_setsrid(st_makepoint(a.lon, a.lat), 4326), a."radiusMeters", to_timestamp(a."fromMs" / 1000), to_timestamp(a."toMs" / 1000),
  a.cases, a.expected, a.llr, a."pValue", a."recurrenceDays", array(select jsonb_array_elements_text(a.requests)::uuid), a.explained,
  a.dismissed, a.follows, a."mergedInto", a.version
from jsonb_to_record($2::text::jsonb) as a (id uuid, watch text, "liveKey" text, state text, services jsonb, agency text,
  "openedAtMs" float8, "updatedAtMs" float8, "overAtMs" float8, lon float8, lat float8, "radiusMeters" float8, "fromMs" float8,
  "toMs" float8, cases float8, expected float8, llr float8, "pValue" float8, "recurrenceDays" float8, requests jsonb, explained jsonb,
  dismissed jsonb, follows uuid, "mergedInto" uuid, version integer)
on conflict (region, id) do update set
  live_key = excluded.live_key, state = excluded.state, services = excluded.services, agency_id = excluded.agency_id, updated_at = excluded.updated_at,
  over_at = excluded.over_at, location = excluded.location, radius_meters = excluded.radius_meters, from_at = excluded.from_at,
  to_at = excluded.to_at, cases = excluded.cases, expected = excluded.expected, llr = excluded.llr, p_value = excluded.p_value,
  recurrence_days = excluded.recurrence_days, requests = excluded.requests, explained = excluded.explained,
  dismissed = excluded.dismissed, merged_into = excluded.merged_into, version = excluded.version;
