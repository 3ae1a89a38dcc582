package dev.billaudit.cli;

import dev.billaudit.ledger.Wording;
import dev.billaudit.packs.Packs;
import java.util.function.Function;

/**
 * What stands behind the commands; nothing is opened before a command asks for it.
 *
 * @param audits opens the audit
 * @param probes makes the probe
 * @param wordings the words of all packages in a language
 */
public record Desks(DeskOpener audits, ProbeDesk.Opener probes, Function<String, Wording> wordings) {

    /** Those of this product. */
    static Desks ofProduct() {
        return new Desks(BooksDesk::open, ExportProbe::open, language -> new Packs(null).wording(language));
    }
}
