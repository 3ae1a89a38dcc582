-- The books: what runs read, balanced, judged and opened. Amounts are li (1/1000 yuan).

-- One audit of one month: revision N of its report.
create table audit_run (
    run_id varchar(64) primary key,
    started bigint generated always as identity,
    bill_month varchar(7) not null,
    revision int not null,
    identity varchar(64) not null,
    as_of date not null,
    run_state varchar(16) not null,
    input_digest varchar(64) not null,
    rule_digest varchar(64) not null,
    product_version varchar(64) not null,
    folder varchar(2000) not null,
    summary clob
);
create index audit_run_by_month on audit_run (bill_month, run_state);

-- The frozen file list of a run.
create table run_file (
    run_id varchar(64) not null,
    file_no int not null,
    path varchar(4000) not null,
    sha256 varchar(64) not null,
    bytes bigint not null,
    reading_key varchar(64),
    bundle int,
    in_identity boolean not null,
    doc clob not null,
    primary key (run_id, file_no)
);
create index run_file_by_reading on run_file (reading_key);

-- One file read with one set of layouts: kept for every later run.
create table reading (
    reading_key varchar(64) primary key,
    sha256 varchar(64) not null,
    file_state varchar(32) not null,
    rows_read bigint not null,
    rows_accepted bigint not null,
    rows_rejected bigint not null,
    rows_ignored bigint not null,
    doc clob not null
);
create table reading_bill (
    reading_key varchar(64) not null,
    doc_no int not null,
    line varchar(64) not null,
    bill_month varchar(7) not null,
    items int not null,
    stated_li bigint,
    doc clob not null,
    primary key (reading_key, doc_no)
);
create index reading_bill_by_line on reading_bill (line, reading_key);
create table reading_record (
    reading_key varchar(64) not null,
    doc_no int not null,
    line varchar(64) not null,
    bill_month varchar(7) not null,
    category varchar(16) not null,
    amount_li bigint not null,
    doc clob not null,
    primary key (reading_key, doc_no)
);
create index reading_record_by_line on reading_record (line, reading_key);
create table reading_usage (
    reading_key varchar(64) not null,
    doc_no int not null,
    line varchar(64) not null,
    bill_month varchar(7) not null,
    kind varchar(16) not null,
    records bigint not null,
    doc clob not null,
    primary key (reading_key, doc_no)
);
create index reading_usage_by_line on reading_usage (line, reading_key);
create table reading_scope (
    reading_key varchar(64) not null,
    doc_no int not null,
    line varchar(64) not null,
    bill_month varchar(7) not null,
    kind varchar(16) not null,
    doc clob not null,
    primary key (reading_key, doc_no)
);
create index reading_scope_by_line on reading_scope (line, reading_key);
create table reading_reject (
    reading_key varchar(64) not null,
    doc_no int not null,
    reason varchar(200) not null,
    amount_li bigint not null,
    doc clob not null,
    primary key (reading_key, doc_no)
);

-- A line's month, balanced by a run: the audited month and the earlier ones it read.
create table balanced_month (
    run_id varchar(64) not null,
    line varchar(64) not null,
    bill_month varchar(7) not null,
    slot int not null,
    charges int not null,
    charges_li bigint not null,
    stated_li bigint,
    difference_li bigint not null,
    missing_kinds int not null,
    doc clob not null,
    primary key (run_id, line, bill_month)
);
create index balanced_month_by_slot on balanced_month (run_id, bill_month, slot, line);

-- Rows an export repeats from a newer one.
create table known_row (
    run_id varchar(64) not null,
    line varchar(64) not null,
    bill_month varchar(7) not null,
    path varchar(4000) not null,
    known_rows bigint not null,
    primary key (run_id, line, bill_month, path)
);

create table judged_month (
    run_id varchar(64) not null,
    line varchar(64) not null,
    charges int not null,
    agreed_li bigint not null,
    standard_li bigint not null,
    suspect_li bigint not null,
    unclear_li bigint not null,
    credit_li bigint not null,
    positive_li bigint not null,
    doc clob not null,
    primary key (run_id, line)
);
create table finding (
    run_id varchar(64) not null,
    finding_id varchar(64) not null,
    line varchar(64) not null,
    finding_no int not null,
    rule_id varchar(64) not null,
    case_id varchar(64),
    charged_li bigint not null,
    claim_li bigint not null,
    evidence_rows int not null,
    doc clob not null,
    primary key (run_id, finding_id)
);
create index finding_by_line on finding (run_id, line, finding_no);
create index finding_by_case on finding (case_id);

-- Which rule was asked and what it said, for lines with a finding.
create table explanation (
    run_id varchar(64) not null,
    finding_id varchar(64) not null,
    doc clob not null,
    primary key (run_id, finding_id)
);
create index explanation_by_finding on explanation (finding_id);

-- What a run does to a case; takes effect when the run is published.
create table case_change (
    run_id varchar(64) not null,
    case_id varchar(64) not null,
    doc clob not null,
    primary key (run_id, case_id)
);
create table case_file (
    case_id varchar(64) primary key,
    line varchar(64) not null,
    charged_li bigint not null,
    claim_li bigint not null,
    doc clob not null
);
-- Append-only, hash-chained.
create table case_event (
    case_id varchar(64) not null,
    event_no int not null,
    run_id varchar(64) not null,
    hash varchar(64) not null,
    doc clob not null,
    primary key (case_id, event_no)
);
create table case_posting (
    case_id varchar(64) not null,
    bill_month varchar(7) not null,
    finding_id varchar(64) not null,
    run_id varchar(64) not null,
    revision int not null,
    charged_li bigint not null,
    claim_li bigint not null,
    primary key (case_id, bill_month, finding_id)
);
