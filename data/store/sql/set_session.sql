-- set_session(): what both stores rely on to read values as text: UTC, ISO dates, doubles that round-trip, hex bytea.
select
  set_config('timezone', 'UTC', false),
  set_config('datestyle', 'ISO, MDY', false),
  set_config('intervalstyle', 'postgres', false),
  set_config('extra_float_digits', '1', false),
  set_config('bytea_output', 'hex', false),
  set_config('standard_conforming_strings', 'on', false)
