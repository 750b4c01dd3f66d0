-- roll_back_transaction(): nothing; harmless where no transaction is open.
rollback
