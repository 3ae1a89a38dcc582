-- What people wrote down of a case: append-only, hash-chained, never touched by a run.
create table case_record (
    case_id varchar(64) not null,
    record_no int not null,
    recorded_on date not null,
    hash varchar(64) not null,
    doc clob not null,
    primary key (case_id, record_no)
);
create index case_file_by_line on case_file (line);

-- What a run's bills give back for the service of a case that was there before.
create table case_refund (
    run_id varchar(64) not null,
    case_id varchar(64) not null,
    amount_li bigint not null,
    primary key (run_id, case_id)
);
create index case_refund_by_case on case_refund (case_id);
