package dev.billaudit.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The hash chain over what people wrote down of a case. */
public final class RecordChain {

    private RecordChain() {}

    /** The record as the next one of a case's chain. */
    public static CaseRecord next(String caseId, List<CaseRecord> records, CaseRecord draft) {
        String before = records.isEmpty()
                ? CaseChain.START
                : records.get(records.size() - 1).hash();
        CaseRecord open = draft.in(records.size() + 1, before, "");
        return open.in(open.number(), before, hash(caseId, open));
    }

    /** The position (from 1) of the first record that does not fit; empty when the chain is whole. */
    public static OptionalInt verify(String caseId, List<CaseRecord> records) {
        String before = CaseChain.START;
        for (int i = 0; i < records.size(); i++) {
            CaseRecord record = records.get(i);
            boolean fits = record.number() == i + 1
                    && record.previousHash().equals(before)
                    && record.hash().equals(hash(caseId, record));
            if (!fits) {
                return OptionalInt.of(i + 1);
            }
            before = record.hash();
        }
        return OptionalInt.empty();
    }

    private static String hash(String caseId, CaseRecord record) {
        var fields = new ArrayList<String>(List.of(
                caseId,
                Integer.toString(record.number()),
                record.kind().id(),
                record.at().toString(),
                record.channel(),
                record.agent(),
                record.content(),
                record.reference(),
                record.outcome()));
        fields.add(String.valueOf(record.amount()));
        fields.add(String.valueOf(record.promise()));
        fields.add(record.previousHash());
        return CaseChain.hash(fields);
    }
}
