-- catalog(): everything that this schema holds apart from what extensions brought, as lines of SQL by kind and name.
-- Not-null constraints are left to the columns: PostgreSQL 18 lists them on their own, 15 does not.
with ours as (
  select c.oid, c.relname, c.relkind
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace
    and not exists (
      select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
    )
)
select 'table' as kind, o.relname::text as name, a.attnum::integer as position,
  a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || case when a.attidentity <> '' then ' generated as identity' else '' end
    || case
      when d.adbin is null then ''
      when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      else ' default ' || pg_get_expr(d.adbin, d.adrelid)
    end as definition
from ours o
join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
where o.relkind in ('r', 'p')
union all
select 'table', o.relname, 10000 + row_number() over (partition by o.oid order by k.conname collate "C")::integer,
  'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
from ours o join pg_constraint k on k.conrelid = o.oid
where k.contype in ('p', 'u', 'f', 'c', 'x')
union all
select 'index', i.relname, 0, pg_get_indexdef(i.oid)
from ours i
where i.relkind in ('i', 'I') and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
union all
select case o.relkind when 'S' then 'sequence' when 'm' then 'materialized view' else 'view' end, o.relname, 0,
  case when o.relkind = 'S' then o.relname else pg_get_viewdef(o.oid) end
from ours o where o.relkind in ('v', 'm', 'S')
union all
select 'function', f.proname || '(' || pg_get_function_identity_arguments(f.oid) || ')', 0, pg_get_functiondef(f.oid)
from pg_proc f
where f.pronamespace = current_schema()::regnamespace and f.prokind in ('f', 'p')
  and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')
union all
select 'trigger', t.tgname || ' on ' || o.relname, 0, pg_get_triggerdef(t.oid)
from ours o join pg_trigger t on t.tgrelid = o.oid
where not t.tgisinternal
