-- still_alive(): nothing; fails where the connection is gone or the transaction is already lost.
select 1 as alive
