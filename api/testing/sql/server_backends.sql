-- server_backends: process ids of the database's connections but this one, ascending. Rows {pid}.
select pid from pg_stat_activity
where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
order by pid;
