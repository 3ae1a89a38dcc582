package dev.billaudit.golden;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.Promise;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.packs.PackReader;
import dev.billaudit.register.Catalogue;
import dev.billaudit.register.WhoIsWho;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code cases.yml} of a golden bill: what people wrote down of the cases of its lines.
 *
 * @param matters a case each
 */
record KnownCases(List<Noted> matters) {

    /**
     * What was written down of one case.
     *
     * @param line whose
     * @param carrier with whom
     * @param service its name
     * @param family of rules
     * @param promised the day of the promise, null for none
     * @param amount what was promised, null for nothing
     * @param by the day it was promised for, null for the next bill
     * @param closed the day it was closed, null while it is open
     * @param received what came back otherwise than on a bill, null for nothing
     */
    record Noted(
            String line,
            Carrier carrier,
            String service,
            RuleFamily family,
            @Nullable String promised,
            @Nullable String amount,
            @Nullable String by,
            @Nullable String closed,
            @Nullable String received) {

        Matter matter(WhoIsWho who) {
            String identity = who.normalise(service);
            return new Matter(
                    CaseId.of(carrier, Line.of(line), identity, family),
                    carrier,
                    carrier,
                    identity,
                    family,
                    0,
                    service,
                    ServiceProvider.UNSTATED,
                    promised == null ? null : new Promise(day(promised), Money.ofYuan(amount), day(by), "工号 1"),
                    received == null ? Money.ZERO : Money.ofYuan(received),
                    day(closed));
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    static List<Matter> of(Path folder, Line line, Catalogue catalogue) {
        Path file = folder.resolve("cases.yml");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            WhoIsWho who = new WhoIsWho(catalogue);
            return PackReader.parse("cases.yml", Files.readString(file), KnownCases.class).matters().stream()
                    .filter(noted -> Line.of(noted.line()).equals(line))
                    .map(noted -> noted.matter(who))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
