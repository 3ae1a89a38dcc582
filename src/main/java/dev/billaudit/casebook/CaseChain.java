package dev.billaudit.casebook;

import dev.billaudit.casebook.CaseEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * The hash chain over a case's history: each entry's hash covers the case, its own fields and the hash before it.
 *
 * <p>A chain that was cut at its end still verifies; only a head that was noted elsewhere ({@link #head}) shows that.
 */
public final class CaseChain {

    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);

    private CaseChain() {}

    /** The hash of the last entry, {@link #START} without any. */
    public static String head(List<CaseEvent> history) {
        return history.isEmpty() ? START : history.get(history.size() - 1).hash();
    }

    /**
     * The position (from 1) of the first entry that does not fit: changed, taken out, put in or out of order. Empty when
     * the chain is whole.
     */
    public static OptionalInt verify(String caseId, List<CaseEvent> history) {
        String before = START;
        for (int i = 0; i < history.size(); i++) {
            CaseEvent event = history.get(i);
            boolean fits = event.number() == i + 1
                    && event.previousHash().equals(before)
                    && event.hash().equals(hash(caseId, event));
            if (!fits) {
                return OptionalInt.of(i + 1);
            }
            before = event.hash();
        }
        return OptionalInt.empty();
    }

    /** The position of the first broken entry of a case, empty when its chain is whole. */
    public static OptionalInt verify(CaseFile file) {
        return verify(file.id(), file.history());
    }

    /** The next entry of a history. */
    static CaseEvent next(String caseId, List<CaseEvent> history, Kind kind, MonthFindings found, String detail) {
        var open = new CaseEvent(
                history.size() + 1, kind, found.asOf(), found.month(), found.revision(), detail, head(history), "");
        return new CaseEvent(
                open.number(),
                kind,
                open.on(),
                open.month(),
                open.revision(),
                detail,
                open.previousHash(),
                hash(caseId, open));
    }

    /** Each field with its length in front, so that no two different entries read the same. */
    private static String hash(String caseId, CaseEvent event) {
        List<String> fields = List.of(
                caseId,
                Integer.toString(event.number()),
                event.kind().id(),
                event.on().toString(),
                event.month().toString(),
                Integer.toString(event.revision()),
                event.detail(),
                event.previousHash());
        return hash(fields);
    }

    /** Each field with its length in front. */
    static String hash(List<String> fields) {
        var text = new StringBuilder();
        fields.forEach(
                field -> text.append(field.length()).append(':').append(field).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
