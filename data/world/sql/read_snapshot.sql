-- read_snapshot(): what this transaction reads next comes from one moment.
set transaction isolation level repeatable read, read only;
