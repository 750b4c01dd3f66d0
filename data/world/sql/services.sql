-- services(): in the order of the configuration.
select code, name, description, keywords, questions, attributes->>'emergency' as emergency from service where gone_at is null order by position, code;
