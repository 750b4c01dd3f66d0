-- alert_thresholds($1 region): how strong chance alone gets, for every watch that it was worked out for. In no order.
select t.watch, t.made_for as "madeFor", t.thresholds, t.reports, (extract(epoch from t.made_at) * 1000)::float8 as "madeAtMs"
from alert_threshold t where t.region = $1::text;
