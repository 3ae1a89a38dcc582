package dev.billaudit.job;

import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.dispute.ChannelFile;
import dev.billaudit.dispute.Complainant;
import dev.billaudit.dispute.LawArticle;
import dev.billaudit.dispute.LawFile;
import dev.billaudit.dispute.Stationery;
import dev.billaudit.dispute.WordListFile;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Wording;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.Register;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What letters are written with, out of the data packs. */
final class CaseStationery {

    private static final List<String> COMPANY_WORDS = List.of("公司", "集团", "中心", "学校", "医院");

    private final Packs packs;
    private final Wording wording;
    private final Register register;
    private final CaseDays days;

    CaseStationery(Packs packs, Wording wording, Register register) {
        this.packs = packs;
        this.wording = wording;
        this.register = register;
        this.days = new CaseDays(packs, wording.language());
    }

    /** The paper for a letter about that line. */
    Stationery of(Line line) {
        return new Stationery(
                wording,
                packs.text(Stationery.complaintPath(wording.language())),
                packs.one("templates/letter/words-never.yml", WordListFile.class),
                packs.one("law/national.yml", LawFile.class),
                packs.one("channels/carriers.yml", ChannelFile.class),
                complainant(line));
    }

    /** What a rule rests on, by the ids of {@code rules.yml}: articles by their name, the contract, an unknown id as it is. */
    String basis(List<String> ids) {
        Map<String, String> names = new HashMap<>(Map.of("contract", wording.say("job.basis.contract")));
        packs.one(LawFile.PATH, LawFile.class).articles().forEach(article -> names.put(article.id(), name(article)));
        return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("\n"));
    }

    private String name(LawArticle article) {
        String language = wording.language();
        return article.title().getOrDefault(language, article.id())
                + article.article().getOrDefault(language, "");
    }

    /** The days that matter to a case as it stands. */
    List<Deadline> deadlines(CaseStanding standing, LocalDate asOf) {
        return days.deadlines(standing.file()).of(standing, asOf);
    }

    private Complainant complainant(Line line) {
        boolean isCompany = register.of(line).contracts().stream()
                .anyMatch(contract -> !contract.costCentre().isEmpty()
                        || COMPANY_WORDS.stream().anyMatch(contract.holder()::contains));
        return isCompany ? Complainant.COMPANY : Complainant.PERSON;
    }
}
