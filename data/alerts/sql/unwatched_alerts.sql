-- unwatched_alerts($1 region, $2 watches): ids of alerts that are not over and belong to none of the watches. In no order.
select a.id from alert a where a.region = $1::text and a.over_at is null and not a.watch = any ($2::text[]);
