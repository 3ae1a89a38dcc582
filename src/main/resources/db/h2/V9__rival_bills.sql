-- Bills that do not count though they differ from the one that does: the month is not complete while there are any.
alter table balanced_month add column rival_bills int default 0 not null;
