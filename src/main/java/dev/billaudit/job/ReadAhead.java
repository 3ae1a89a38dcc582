package dev.billaudit.job;

import dev.billaudit.intake.MappedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the survey made of files before launch, for the intake of the same process: nothing is read twice.
 *
 * <p>Kept as far as the memory allows; a file that is not kept, and every file after a restart, is read again.
 */
@Component
class ReadAhead {

    /** Bytes that a row takes with its evidence. */
    private static final long ROW_BYTES = 600;

    /** Bytes that the sums of a line's month take, or what a file says it holds of one. */
    private static final long SUMS_BYTES = 200;

    /** What is kept may take a quarter of the heap. */
    private static final int SHARE_OF_HEAP = 4;

    private final Map<String, MappedBlock> kept = new ConcurrentHashMap<>();
    private final Set<String> copied = ConcurrentHashMap.newKeySet();
    private final long most;
    private long held;

    ReadAhead() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    ReadAhead(long most) {
        this.most = most;
    }

    /** Notes the digests of files whose copy this process has just made, digesting what it wrote. */
    void copied(Set<String> sha256) {
        copied.addAll(sha256);
    }

    /** Whether this process has just made the copy of those bytes. */
    boolean hasCopied(String sha256) {
        return copied.contains(sha256);
    }

    /** Begins to keep a file. */
    Pile pile(String readingKey) {
        return new Pile(readingKey);
    }

    /** Whether the whole of that reading is kept. */
    boolean has(String readingKey) {
        return kept.containsKey(readingKey);
    }

    /** Bytes that a reading takes which is kept, about. */
    long bytes(String readingKey) {
        MappedBlock block = kept.get(readingKey);
        return block == null ? 0 : bytes(block);
    }

    /** Hands the reading out, once; null when it is not kept. */
    @Nullable
    MappedBlock take(String readingKey) {
        return kept.remove(readingKey);
    }

    /** Lets go of everything. */
    synchronized void clear() {
        kept.clear();
        copied.clear();
        held = 0;
    }

    private synchronized boolean takesOn(long more) {
        if (held + more > most) {
            return false;
        }
        held += more;
        return true;
    }

    private synchronized void putDown(long less) {
        held -= less;
    }

    private static long bytes(MappedBlock block) {
        long rows = (long) block.records().size() + block.rejects().size();
        MappedBlock.FileEnd end = block.end();
        if (end == null) {
            return rows * ROW_BYTES;
        }
        rows += 1L
                + end.bills().stream()
                        .mapToLong(bill -> 1L + bill.items().size())
                        .sum();
        long sums = (long) end.usage().size() + end.scopes().size();
        return rows * ROW_BYTES + sums * SUMS_BYTES;
    }

    /** One file while it is surveyed; put down as soon as it grows too large to be kept. */
    final class Pile {

        private final String readingKey;
        private final List<MappedBlock> blocks = new ArrayList<>();
        private long taken;
        private boolean isTooLarge;

        private Pile(String readingKey) {
            this.readingKey = readingKey;
        }

        /** Takes what the next block means; the last one completes the reading. */
        void add(MappedBlock block) {
            long more = bytes(block);
            if (!isTooLarge && takesOn(more)) {
                taken += more;
                blocks.add(block);
            } else if (!isTooLarge) {
                isTooLarge = true;
                blocks.clear();
                putDown(taken);
            }
            if (!isTooLarge && block.end() != null) {
                kept.put(readingKey, whole(block.end()));
                blocks.clear();
            }
        }

        private MappedBlock whole(MappedBlock.@Nullable FileEnd end) {
            return new MappedBlock(
                    readingKey,
                    blocks.stream().flatMap(block -> block.records().stream()).toList(),
                    blocks.stream().flatMap(block -> block.rejects().stream()).toList(),
                    end);
        }
    }
}
