-- dismissed_rules($1 region): ids of proposed rules that somebody dismissed, as long as nobody took that back.
select distinct e.subject as id
from audit_entry e
where e.region = $1::text and e.kind = 'rule_dismissed' and e.subject is not null
  and not exists (select from audit_entry u where u.region = e.region and u.undoes = e.id);
