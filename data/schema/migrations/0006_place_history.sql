-- What was known about a place, and since when.

-- When a row came into this store; null for what was here before this was kept. Of a report taken here the history says it
-- to the millisecond; of an imported one the source's own dates say when it was reported, and this when we came to have it.
alter table request add column recorded_at timestamptz;
alter table request alter column recorded_at set default now();
alter table inspection add column recorded_at timestamptz;
alter table inspection alter column recorded_at set default now();

-- Everything about one asset.
create index request_by_asset on request (region, asset_class, asset_id) where asset_id is not null;
-- Reports that state an address, found by the number that it begins with ('' where it begins with none), those without a
-- place apart: which of them mean the address asked for is decided by reading them, which no index can.
create index request_by_house_number on request
  (region, coalesce(substring(address from '^\s*(\d{1,9})'), ''), (location is null)) where address is not null;
-- Requests that were believed to be elsewhere before a correction.
create index request_event_place on request_event (region, at) where kind = 'place_corrected';
create index inspection_location on inspection using gist (location) where location is not null;
