-- set_rule_owner($1 rule id, $2 agency): the rule then names the agency itself.
update rule set definition = jsonb_set(definition, '{owner}', jsonb_build_object('agency', $2::text)) where id = $1::text;
