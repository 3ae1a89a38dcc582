-- Who may enter run data. One row; the token grows with every taking and never goes back, so that a holder that was
-- passed over while it slept is told from the one that came after it.
create table run_lock (
    lock_no int primary key,
    token bigint not null,
    holder varchar(64),
    pid bigint,
    since timestamp(0) with time zone
);
insert into run_lock (lock_no, token) values (1, 0);
