-- What a file says of a line is one document: a keyed row costs as much as a hundred records read. Readings are made again
-- from the exports, so those kept in the earlier form are let go of.
drop table reading_bill;
drop table reading_record;
drop table reading_usage;
drop table reading_scope;
drop table reading_reject;
drop table reading;

-- One file read with one set of layouts: kept for every later run. Not done while its parts are being entered.
create table reading (
    reading_no bigint generated always as identity primary key,
    reading_key varchar(64) not null unique,
    is_done boolean default false not null,
    file_state varchar(32),
    rows_read bigint,
    rows_accepted bigint,
    rows_rejected bigint,
    rows_ignored bigint,
    line_count int,
    doc clob
);
-- Scopes, bills, priced records and usage of one line in a file; in several parts only where a file is too large for one.
create table reading_line (
    line varchar(64) not null,
    reading_no bigint not null,
    part_no int not null,
    doc clob not null,
    primary key (line, reading_no, part_no)
);
-- The months a file speaks of, and what its bills of the month state, signs left aside; null where none states a total.
create table reading_month (
    reading_no bigint not null,
    bill_month varchar(7) not null,
    stated_li bigint,
    primary key (reading_no, bill_month)
);
create table reading_reject (
    reading_no bigint not null,
    doc_no int not null,
    reason varchar(200) not null,
    amount_li bigint not null,
    doc clob not null,
    primary key (reading_no, doc_no)
);
