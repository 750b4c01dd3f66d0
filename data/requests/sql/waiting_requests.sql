-- waiting_requests($1 region, $2 limit): placed reports that were kept while routing did not answer, oldest first.
select r.id from request r
where r.region = $1 and r.queue = 'unrouted' and r.resolution is null and r.dataset is null
order by r.reported_at, r.id limit $2::integer;
