package dev.billaudit.rules;

import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Provinces;
import dev.billaudit.packs.PackReader;
import dev.billaudit.register.Catalogue;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.MessagePatterns;
import dev.billaudit.register.ProviderBook;
import java.util.List;
import java.util.Map;

/** The judgement with the product's own {@code rules.yml} and a small catalogue, for tests. */
public final class Judges {

    /** A catalogue with one name of every kind. */
    public static final Catalogue CATALOGUE = new Catalogue(
            Map.of("来电显示", List.of("主叫显示")),
            List.of("捐款"),
            List.of("停机保号"),
            List.of("手续费", "宽带年付费"),
            List.of("信息费", "资讯包月"),
            new PackReader(null).read("catalogue/messages.yml", MessagePatterns.class),
            ProviderBook.EMPTY,
            new PackReader(null).read("catalogue/provinces.yml", Provinces.class));

    private static final Judgement JUDGEMENT = new Judgement(cards(), CATALOGUE);

    private Judges() {}

    public static List<RuleCard> cards() {
        return new PackReader(null).read("rules.yml", RulePack.class).rules();
    }

    public static JudgedMonth judge(LineRegister register, BalancedMonth month, BalancedMonth... earlier) {
        return judge(new Dossier(month, List.of(earlier), register));
    }

    public static JudgedMonth judge(Dossier dossier) {
        return JUDGEMENT.judge(dossier);
    }

    public static List<Opinion> explain(LineRegister register, BalancedMonth month) {
        return JUDGEMENT.explain(new Dossier(month, List.of(), register));
    }
}
