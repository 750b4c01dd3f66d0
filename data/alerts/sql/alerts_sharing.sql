-- alerts_sharing($1 region, $2 watch, $3 requests, $4 since): ids of alerts of the watch that were updated since then and hold one of the
-- requests. In no order. Reads the alerts of the region: there are some hundred a year.
select a.id from alert a
where a.region = $1::text and a.watch = $2::text and a.updated_at >= $4::timestamptz and a.requests && $3::uuid[];
