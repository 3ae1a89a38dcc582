-- How many priced records and items of bills a part has: lines are worked on some hundred at a time, fewer where they are long.
-- Readings kept from before count as short.
alter table reading_line add column charges int default 0 not null;
-- Cases go on over months: the exports behind them may be of an earlier run.
create index run_file_by_digest on run_file (sha256);
