-- note_incomplete($1 dataset): the file of the dataset broke off; what it does not name is not gone.
insert into staged_incomplete (dataset) values ($1);
