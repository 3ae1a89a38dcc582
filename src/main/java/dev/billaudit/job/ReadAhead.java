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

    /** Bytes of the heap for one row or document kept: records with their evidence take some 600. */
    private static final long HEAP_BYTES_FOR_ONE = 2_400;

    private final Map<String, MappedBlock> kept = new ConcurrentHashMap<>();
    private final Set<String> copied = ConcurrentHashMap.newKeySet();
    private final long most;
    private long weight;

    ReadAhead() {
        this(Runtime.getRuntime().maxMemory() / HEAP_BYTES_FOR_ONE);
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

    /** Rows and documents of a reading that is kept. */
    long weight(String readingKey) {
        MappedBlock block = kept.get(readingKey);
        return block == null ? 0 : weight(block);
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
        weight = 0;
    }

    private synchronized boolean takesOn(long more) {
        if (weight + more > most) {
            return false;
        }
        weight += more;
        return true;
    }

    private synchronized void putDown(long less) {
        weight -= less;
    }

    private static long weight(MappedBlock block) {
        long weight = (long) block.records().size() + block.rejects().size();
        MappedBlock.FileEnd end = block.end();
        if (end != null) {
            weight += 1L + end.usage().size() + end.scopes().size();
            weight += end.bills().stream()
                    .mapToLong(bill -> 1L + bill.items().size())
                    .sum();
        }
        return weight;
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
            long more = weight(block);
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
