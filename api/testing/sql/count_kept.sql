-- count_kept: rows of the tables that an intake writes. One row {requests, contacts, events}.
select (select count(*) from request) as requests,
  (select count(*) from request_contact) as contacts,
  (select count(*) from request_event) as events;
