package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.LayoutFile.Words;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Recall;
import dev.billaudit.ledger.Rhythm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of all carriers outside the tables: labels, titles, totals, sections, and what an item's name makes of it. */
final class Vocabulary {

    private static final Pattern SOUNDS_LIKE_SECTION = Pattern.compile("[\\p{IsHan}/()a-z]{2,14}(?:费|费用|业务|服务)");
    private static final Pattern DETAIL = Pattern.compile("(?:明细|清单|详情|列表)$");
    /** What is not given back, 不退费 and 概不退还, is no refund. */
    private static final String NOT_DENIED = "(?<![不未无非勿])(?<![不未无非勿].)";

    /** Stands before the short name of a carrier. */
    private static final String NATION = "中国";

    /** With these before it a carrier is one that is called, paid or moved to. */
    private static final String OTHER_SIDE = "与和及或、向非给打叫至往转";

    private static final Set<Category> USE =
            EnumSet.of(Category.VOICE, Category.MESSAGE, Category.DATA, Category.BROADBAND);
    private static final Set<String> NAMELESS =
            Set.of("", "无", "其它", "其他", "其余", "-", "--", "**", "*", "null", "—", "——");

    private final FactLabels labels;
    private final ListTitles lists;
    private final SectionNames sections;
    private final Map<String, Carrier> marks = new LinkedHashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final OwnerNames owners = new OwnerNames();
    private final ItemRules items = new ItemRules();
    private final TotalNames totals;
    private final Set<String> asides;
    private final AccountNames accounts;
    private final List<String> emptiness;
    private final List<String> incoming;
    private final List<String> monthly;
    private final List<String> perUse;
    private final List<String> foreign;
    private final Pattern refunded;
    private final Recall<Boolean> refundTexts = new Recall<>(this::saysRefunded);
    private final Recall<Rhythm> rhythms = new Recall<>(this::rhythmOf);
    private final Recall<Boolean> totalCells = new Recall<>(this::saysTotal);
    private final Recall<Boolean> accountCells = new Recall<>(this::saysAccount);
    private final GivenBack givenBack;
    private final SheetNames sheetNames;
    private final TableNames tableNames;
    private final HeadingWords headingWords;

    Vocabulary(Collection<LayoutFile> files) {
        totals = new TotalNames(
                all(files, Words::totals), all(files, Words::grandTotals), all(files, Words::totalEndings));
        asides = Set.copyOf(new HashSet<>(all(files, Words::asides)));
        accounts = new AccountNames(files);
        emptiness = all(files, Words::emptiness);
        incoming = all(files, Words::incoming);
        monthly = all(files, Words::monthly);
        perUse = all(files, Words::perUse);
        foreign = all(files, Words::foreign);
        List<String> refunds = all(files, Words::refunds);
        refunded = Pattern.compile(refunds.isEmpty() ? "(?!)" : NOT_DENIED + "(?:" + String.join("|", refunds) + ")");
        sheetNames =
                new SheetNames(all(files, Words::copies), all(files, Words::plainNames), all(files, Words::loneNames));
        tableNames = new TableNames(all(files, Words::partTitles), all(files, Words::accountTitles));
        givenBack = new GivenBack(refunds, all(files, Words::reductions));
        headingWords = headingWords(files);
        labels = new FactLabels(files);
        sections = new SectionNames(files);
        lists = new ListTitles(files);
        files.forEach(this::addNamed);
    }

    static List<String> all(Collection<LayoutFile> files, Function<Words, @Nullable List<String>> part) {
        List<String> all = new ArrayList<>();
        for (LayoutFile file : files) {
            List<String> words = file.words() == null ? null : part.apply(file.words());
            if (words != null) {
                words.forEach(word -> all.add(Headings.title(word)));
            }
        }
        return List.copyOf(all);
    }

    private static HeadingWords headingWords(Collection<LayoutFile> files) {
        Map<String, List<String>> translated = new LinkedHashMap<>();
        for (LayoutFile file : files) {
            Map<String, List<String>> own =
                    file.words() == null ? null : file.words().translations();
            translated.putAll(own == null ? Map.of() : own);
        }
        return new HeadingWords(translated, Set.copyOf(new HashSet<>(all(files, Words::groups))));
    }

    HeadingWords headingWords() {
        return headingWords;
    }

    private void addNamed(LayoutFile file) {
        Words words = file.words();
        if (words == null) {
            return;
        }
        Carrier carrier = Layouts.carrier(file);
        if (words.classes() != null) {
            classes.putAll(words.classes());
        }
        if (words.marks() != null) {
            words.marks().forEach(mark -> marks.put(Headings.plain(mark), carrier));
        }
        if (words.owners() != null) {
            owners.add(carrier, words.owners());
        }
        if (words.items() != null) {
            items.add(words.items());
        }
    }

    /** Gives every value with its key. */
    static void each(@Nullable Map<String, List<String>> map, java.util.function.BiConsumer<String, String> taker) {
        if (map != null) {
            map.forEach((key, values) -> values.forEach(value -> taker.accept(key, value)));
        }
    }

    /** The labels of preambles. */
    FactLabels labels() {
        return labels;
    }

    /** The titles and names of lists. */
    ListTitles lists() {
        return lists;
    }

    boolean statesEmptiness(String cell) {
        return Headings.containsAny(Headings.title(cell), emptiness);
    }

    /** Whether a cell begins a row that only sums up: {@code 合计：}, {@code 费用合计(元)：12.00}, {@code 详单条数：5}. */
    boolean isTotal(String cell) {
        return totalCells.of(cell);
    }

    private boolean saysTotal(String cell) {
        String heading = Headings.heading(cell);
        String name = TotalNames.beforeColon(cell);
        String title = Headings.title(name);
        boolean isSum = totals.isNamed(title) || (totals.isTotal(title) && !isSection(name) && !isAccount(name));
        return isSum
                || totals.isNamed(chinese(name))
                || (heading.indexOf(':') < 0 && isStuck(TotalNames.withoutFigure(heading), heading));
    }

    private boolean isStuck(String name, String heading) {
        boolean isMoney = !TotalNames.figureBehind(heading).isEmpty();
        return totals.isNamed(name) || (isMoney && totals.isTotal(name) && !isSection(name) && !isAccount(name));
    }

    private String chinese(String heading) {
        return Headings.title(headingWords.total(heading));
    }

    /** How telling a total's name is, 0 the most; -1 for none. */
    int grandTotalRank(String name) {
        String bare = TotalNames.unpriced(TotalNames.beforeColon(name));
        int rank = totals.rank(Headings.title(bare));
        return rank < 0 ? totals.rank(chinese(bare)) : rank;
    }

    /** What a total says that it sums, {@code 代收费} of {@code 代收费小计}; null for one of all that is above. */
    @Nullable
    String summed(String name) {
        return totals.summed(Headings.title(TotalNames.unpriced(TotalNames.beforeColon(name))));
    }

    boolean isAside(String cell) {
        return asides.contains(Headings.title(cell));
    }

    boolean isAccount(String cell) {
        return accountCells.of(cell);
    }

    private boolean saysAccount(String cell) {
        return accounts.contain(Headings.heading(Headings.title(cell)));
    }

    /** Whether the name of such a row is not so telling that the bill's total could not count it. */
    boolean mayBeCharged(String account) {
        return accounts.leaveOpen(Headings.heading(Headings.title(account)));
    }

    /** Whether a row's name says that its figure, if it has no decimals, is a number and no amount: {@code 发票号码}. */
    boolean isNumbered(String name) {
        return accounts.areNumbered(Headings.heading(Headings.title(name)));
    }

    boolean isSection(String name) {
        return sections.contain(name);
    }

    /**
     * Whether a heading names what a column of a bill's table holds: a section, fees whose name says what they are for, or something of
     * the account.
     */
    boolean isColumnOfBill(String heading) {
        String name = Headings.heading(heading);
        boolean isFee = name.endsWith("费") || name.endsWith("费用") || name.endsWith("月租");
        return isSection(name) || accounts.holdSurely(Headings.title(name)) || (isFee && columnCategory(name) != null);
    }

    /** What a column of a bill's table charges, null where its heading does not say. */
    @Nullable
    Category columnCategory(String heading) {
        String name = Headings.heading(heading);
        Category named = sectionCategory(name);
        Category own = named != null || isSection(name) ? Category.OTHER : category(Carrier.UNKNOWN, name, null);
        return own == Category.OTHER ? named : own;
    }

    /** Whether a section is a charge of its own when nothing stands under it. */
    boolean isStandalone(String name) {
        return sections.isStandalone(name);
    }

    boolean isInner(String section) {
        return sections.isInner(section);
    }

    /** What a section makes its items, null for no section and for a group of sections. */
    @Nullable
    Category sectionCategory(String name) {
        return sections.categoryOf(name);
    }

    /** Whether a name is that of a section that only charges have: none of accounts, scores and reductions. */
    boolean isChargeSection(String name) {
        return sections.areCharged(name);
    }

    /** The section a carrier's item code belongs to by its first digits, null for an unknown class. */
    @Nullable
    String classOf(String code) {
        return classes.entrySet().stream()
                .filter(entry -> code.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What an item is: its own name before its section. */
    Category category(Carrier carrier, String name, @Nullable Category section) {
        return items.category(carrier, name, section);
    }

    /** The title of a section that a row without an amount opens: a known one, of whose items it may be the list, or one that only sounds so; null for another text. */
    @Nullable
    String titleOf(String name) {
        String title = Headings.strip(Headings.unnumbered(name));
        String listed = DETAIL.matcher(title).replaceFirst("");
        if (isSection(title) || isSection(listed)) {
            return isSection(title) ? title : listed;
        }
        return soundsLikeSection(name) ? title : null;
    }

    /**
     * Whether a row without an amount reads like the title of a section, though of none that is known: 国际漫游费用 does, the
     * name of a plan does not.
     */
    private boolean soundsLikeSection(String name) {
        String title = Headings.title(name);
        return SOUNDS_LIKE_SECTION.matcher(title).matches() && !isTotal(name) && !isAccount(name) && !isAside(name);
    }

    /**
     * What an item below the title of an unknown section is: its own name speaks first, then the title, as far as it names
     * use, or 增值…费用 or 代收…费用. It may as well be an item without an amount, so that nothing else is taken from it. Below
     * 代收…费用 nothing is use, whatever it is called.
     */
    Category categoryBelow(Carrier carrier, String name, String title) {
        Category own = category(carrier, name, null);
        Category titled = category(carrier, title, null);
        String begin = titled == Category.VALUE_ADDED ? "增值" : titled == Category.ON_BEHALF ? "代收(?!代付)" : "-";
        boolean isNamed = title.matches(begin + ".*费用");
        boolean isOpen = own == Category.OTHER || (USE.contains(own) && isNamed && titled == Category.ON_BEHALF);
        return isOpen && !isSection(title) && (isNamed || USE.contains(titled)) ? titled : own;
    }

    /** Whether neither its own name nor the title above says what an item is. */
    boolean isPlaceless(Carrier carrier, String name, String title) {
        return !isSection(title) && !isSection(name) && categoryBelow(carrier, name, title) == Category.OTHER;
    }

    /** The carrier a title or the labels of a preamble speak of, unknown for none. */
    Carrier marked(String text, Set<String> labels) {
        String plain = Headings.plain(text);
        return marks.entrySet().stream()
                .filter(mark ->
                        labels.containsAll(List.of(mark.getKey().split("\\+", -1))) || names(plain, mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Carrier.UNKNOWN);
    }

    /** Whether a text names a carrier as its own, not as the other side: {@code 与中国电信用户通话}. */
    private static boolean names(String plain, String mark) {
        int at = plain.indexOf(mark);
        boolean isNamed = false;
        while (at >= 0 && !isNamed) {
            int begin =
                    at >= NATION.length() && plain.startsWith(NATION, at - NATION.length()) ? at - NATION.length() : at;
            isNamed = begin == 0 || OTHER_SIDE.indexOf(plain.charAt(begin - 1)) < 0;
            at = plain.indexOf(mark, at + 1);
        }
        return isNamed;
    }

    /** The one carrier in whose words these sections are named, unknown for none or several. */
    Carrier speaking(Collection<String> names) {
        return sections.speaking(names);
    }

    /** Whether a provider's name is the carrier itself; where it is not known which, any of them by a name nobody else bears. */
    boolean isOwner(Carrier carrier, String provider) {
        return owners.contain(carrier, provider);
    }

    boolean isIncoming(String direction) {
        String plain = Headings.plain(direction);
        return incoming.stream().anyMatch(word -> word.length() == 1 ? plain.equals(word) : plain.contains(word));
    }

    boolean isForeign(String type) {
        return Headings.containsAny(Headings.plain(type), foreign);
    }

    boolean isRefund(String remark) {
        return refundTexts.of(remark);
    }

    private boolean saysRefunded(String remark) {
        return refunded.matcher(Headings.plain(remark)).find();
    }

    /** What names of sheets tell of their rows. */
    SheetNames sheetNames() {
        return sheetNames;
    }

    TableNames tableNames() {
        return tableNames;
    }

    /** Names of refunds and reductions. */
    GivenBack givenBack() {
        return givenBack;
    }

    Rhythm rhythm(String feeType) {
        return rhythms.of(feeType);
    }

    private Rhythm rhythmOf(String feeType) {
        String plain = Headings.plain(feeType);
        if (plain.isEmpty()) {
            return Rhythm.UNSTATED;
        }
        if (speaks(plain, perUse)) {
            return Rhythm.PER_USE;
        }
        return speaks(plain, monthly) ? Rhythm.MONTHLY : Rhythm.UNSTATED;
    }

    /** Words count wherever they stand; a code of figures only alone. */
    private static boolean speaks(String plain, List<String> words) {
        return words.stream()
                .anyMatch(word -> Character.isDigit(word.charAt(0)) ? plain.equals(word) : plain.contains(word));
    }

    /** A name as exported, null for the signs that stand for none. */
    static @Nullable String nameOrNull(String cell) {
        String text = Headings.strip(cell);
        return NAMELESS.contains(Headings.plain(text)) ? null : text;
    }
}
