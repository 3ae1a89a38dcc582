package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.job.Explanation;
import dev.billaudit.job.Progress;
import dev.billaudit.job.Status;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.schedule.ScheduleListener;
import dev.billaudit.schedule.ScheduleOrder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/** One call of the command line over a desk that answers as told, and all that was said. */
final class Visit {

    final Written out = new Written();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Map<String, String> environment = new HashMap<>();
    final List<AuditRequest> requests = new ArrayList<>();
    final List<ScheduleOrder> orders = new ArrayList<>();
    final List<Settings> opened = new ArrayList<>();
    final List<Integer> halts = new ArrayList<>();
    final StopSignal signal = new StopSignal(halts::add, 200);

    BiFunction<AuditRequest, Progress, List<AuditOutcome>> audit = (request, progress) -> List.of();
    ToIntFunction<ScheduleListener> schedule = listener -> 0;
    Status status;
    Explanation explanation;
    ProbeDesk probe;
    boolean terminal;
    int columns = 80;
    int closed;

    /** What was written, and in how many pieces. */
    static final class Written extends ByteArrayOutputStream {

        int pieces;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            pieces++;
            super.write(bytes, from, length);
        }
    }

    static Visit in(Path folder) {
        Visit visit = new Visit();
        visit.environment.put("BILL_AUDIT_DATA", folder.resolve("data").toString());
        visit.environment.put("BILL_AUDIT_OUT", folder.resolve("out").toString());
        return visit;
    }

    /** What the next call prints and returns; earlier output is forgotten. */
    int call(String... args) {
        out.reset();
        err.reset();
        return new FrontDesk(desks(), streams(), surroundings(), signal).serve(args);
    }

    String result() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String talk() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Counter counter(String language) {
        return new Counter(desks(), streams(), surroundings(), new SpokenWords(language, l -> STRANGE), signal);
    }

    private Streams streams() {
        return new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                columns);
    }

    private Surroundings surroundings() {
        return new Surroundings(environment, () -> LocalDate.of(2024, 6, 5));
    }

    private Desks desks() {
        return new Desks(this::open, settings -> probe, language -> STRANGE);
    }

    private AuditDesk open(Settings settings, StopRequest stop) {
        opened.add(settings);
        return new AuditDesk() {
            @Override
            public List<AuditOutcome> audit(AuditRequest request, Progress progress) {
                requests.add(request);
                return audit.apply(request, progress);
            }

            @Override
            public int schedule(ScheduleOrder order, ScheduleListener listener, Progress progress) {
                orders.add(order);
                return schedule.applyAsInt(listener);
            }

            @Override
            public Status status() {
                return status;
            }

            @Override
            public CaseOffice cases() {
                throw new UnsupportedOperationException("no books are open");
            }

            @Override
            public Explanation explain(String findingId) {
                return explanation;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    /** Words of another package. */
    private static final Wording STRANGE = new Wording() {
        @Override
        public String language() {
            return "zh-CN";
        }

        @Override
        public String say(Remark remark) {
            if (remark.key().startsWith("unknown.")) {
                throw new IllegalArgumentException(remark.key());
            }
            return "<" + remark.key() + " " + String.join("|", remark.args()) + ">";
        }
    };
}
