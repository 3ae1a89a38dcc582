package dev.billaudit.store;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.HeldByAnother;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The run lock: one row of the books that says who may enter run data, with a fencing token that grows with every taking.
 *
 * <p>Whoever takes it holds the data folder, so a holder of another process is dead or passed over, and is put aside.
 * Within a process one run holds it at a time. While a run holds it, every transaction asks at its end whether the token
 * is still the one that was given out; see {@link FencedTransactionManager}.
 */
@Component
public class RunLock {

    private static final int LOCK = 1;
    private static final long NONE = 0;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcClient sql;
    private final String holder = UUID.randomUUID().toString();
    private volatile long given = NONE;

    RunLock(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Takes the lock for a run of this process, from a holder of another process if need be.
     *
     * @return what gives it back
     * @throws HeldByAnother if a run of this process holds it, with who and since when
     */
    public Held take() {
        int taken = sql.sql("update run_lock set token = token + 1, holder = :holder, pid = :pid, since ="
                        + " current_timestamp where lock_no = :lock and (holder is null or holder <> :holder)")
                .param("holder", holder)
                .param("pid", ProcessHandle.current().pid())
                .param("lock", LOCK)
                .update();
        if (taken == 0) {
            HeldBy other = heldBy().orElse(HeldBy.NOBODY);
            throw new HeldByAnother(Remark.of("job.run-under-way", other.pid(), other.since()));
        }
        given = token();
        return this::giveBack;
    }

    /** The token now: the number of takings so far. */
    public long token() {
        return sql.sql("select token from run_lock where lock_no = ?")
                .param(LOCK)
                .query(Long.class)
                .single();
    }

    /** Who holds it; empty when nobody does. */
    public Optional<HeldBy> heldBy() {
        return sql.sql("select pid, since from run_lock where lock_no = ? and holder is not null")
                .param(LOCK)
                .query((row, number) -> new HeldBy(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class)
                                .atZoneSameInstant(SHANGHAI)
                                .format(SECONDS)))
                .optional();
    }

    /**
     * Locks the row until the transaction ends, and makes sure that nobody took the lock since.
     *
     * @throws HeldByAnother if somebody did: nothing more may be entered
     */
    void check() {
        long mine = given;
        if (mine == NONE) {
            return;
        }
        long now = sql.sql("select token from run_lock where lock_no = ? for update")
                .param(LOCK)
                .query(Long.class)
                .single();
        if (now != mine) {
            HeldBy other = heldBy().orElse(HeldBy.NOBODY);
            throw new HeldByAnother(Remark.of("job.run-lock-lost", other.pid(), other.since()));
        }
    }

    private void giveBack() {
        long mine = given;
        given = NONE;
        sql.sql("update run_lock set holder = null, pid = null, since = null where lock_no = ? and token = ?")
                .params(LOCK, mine)
                .update();
    }

    /**
     * Who holds the lock.
     *
     * @param pid the process
     * @param since when it was taken, in the time of the bills, such as {@code 2026-11-29 16:01:02}
     */
    public record HeldBy(String pid, String since) {

        private static final HeldBy NOBODY = new HeldBy("?", "?");
    }

    /** The lock, held. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {

        /** Gives it back; changes nothing when another has taken it since. */
        @Override
        void close();
    }
}
