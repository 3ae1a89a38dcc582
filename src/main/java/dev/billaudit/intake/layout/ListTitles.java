package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The titles and names of lists, and the kinds of records they announce. */
final class ListTitles {

    private static final int SHORTEST_TITLE = 4;

    /** A month or a span around a title: {@code 2024年05月代收费业务}, {@code 代收费业务(202405)}. */
    private static final Pattern DATED =
            Pattern.compile("^20\\d{2}(?:年\\d{1,2}月?份?|[-/.]?\\d{2})的?|[(\\[【]?20\\d{2}[-\\d年月日至到~/.]*份?[)\\]】]?$");

    /** Labels of the preamble in front of what is listed. */
    private static final Pattern LABEL = Pattern.compile("(?:详单|清单|话单|查询|记录)(?:类型|种类|类别|名称|内容|项目)(?::|$)(.*)");

    private static final Pattern PARTS = Pattern.compile("[\\s\u3000,;，；]+");

    private static final int LONGEST = 24;

    /** How a title ends that no list of words knows whole. */
    private static final Pattern LIST =
            Pattern.compile("[^:。,!;?]*(?:记录|详单|清单|明细|明细表|列表|话单|一览|一览表|业务)(?:\\([^()]*\\)|[\\d年月日至到~./-]*)?:?");

    private static final List<String> OTHERS = List.of("代收", "sp", "梦网", "第三方", "合作业务", "非自有");
    private static final List<String> OWN = List.of("自有", "增值", "自由增值");
    /** Lists of use, of orders and explanations are none of charges, whosever services they name. */
    private static final List<String> NO_CHARGES =
            List.of("说明", "介绍", "短信", "彩信", "语音", "通话", "上网", "流量", "订", "办理", "受理", "开通", "退", "免");

    /** Says that what is listed was not charged: given back, paid in, ordered or merely offered. */
    private static final Pattern DENIAL = Pattern.compile("[^:。!;?]*(?:退费|退款|核减|减免|冲正|返还|缴费|交费|充值|余额|退订|订购|受理|投诉|资费)"
            + "[^:。!;?]*(?:记录|详单|清单|明细|明细表|列表|查询|关系|公示|流水)(?:\\([^()]*\\))?:?"
            + "|[^:。!;?]*(?:业务|扣费)退费:?|[^:。!;?]*订购关系[^:。!;?]*");

    private static final List<String> CHARGED = List.of("扣费", "消费", "使用", "计费", "账单", "及", "和", "与", "、", "含");

    private static final Pattern DETAIL = Pattern.compile("(?:明细|明细表|详情|列表|查询结果|一览|详细信息)$");

    private final Map<String, Set<ListKind>> titles = new HashMap<>();
    private final Map<String, Set<ListKind>> loose = new HashMap<>();
    private final Map<String, Set<ListKind>> names = new LinkedHashMap<>();
    private final Map<String, Set<Carrier>> own = new HashMap<>();

    ListTitles(Collection<LayoutFile> files) {
        for (LayoutFile file : files) {
            LayoutFile.Words words = file.words();
            if (words == null) {
                continue;
            }
            Vocabulary.each(words.titles(), (kinds, title) -> titles.put(Headings.title(title), kinds(kinds)));
            Vocabulary.each(words.looseTitles(), (kinds, title) -> loose.put(Headings.title(title), kinds(kinds)));
            Vocabulary.each(words.names(), (kinds, name) -> names.put(Headings.plain(name), kinds(kinds)));
            Carrier carrier = Layouts.carrier(file);
            List<String> ownLists = words.ownLists() == null ? List.of() : words.ownLists();
            ownLists.forEach(title -> own.computeIfAbsent(Headings.title(title), any -> EnumSet.noneOf(Carrier.class))
                    .add(carrier));
        }
    }

    private static Set<ListKind> kinds(String joined) {
        Set<ListKind> kinds = EnumSet.noneOf(ListKind.class);
        for (String kind : joined.split("\\+", -1)) {
            kinds.add(ListKind.named(kind));
        }
        return kinds;
    }

    /** The kinds a section title announces, empty for no title. */
    Set<ListKind> titled(String cell) {
        return titles.getOrDefault(Headings.title(cell), Set.of());
    }

    /** As {@link #titled}, other titles too, with a month around them or a word behind that says no more than that it is a list. */
    Set<ListKind> titledLoosely(String cell) {
        String bare = bare(Headings.title(cell));
        Set<ListKind> known = titles.getOrDefault(bare, loose.getOrDefault(bare, Set.of()));
        return known.isEmpty() ? contained(cell) : known;
    }

    /** The kinds of charges that the words of a title speak of which is not known as a whole. */
    private static Set<ListKind> contained(String cell) {
        String plain = Headings.plain(cell);
        Set<ListKind> kinds = EnumSet.noneOf(ListKind.class);
        boolean isTitle = plain.length() <= LONGEST
                && LIST.matcher(plain).matches()
                && !Headings.containsAny(plain, NO_CHARGES)
                && !isDenied(cell);
        if (isTitle && Headings.containsAny(plain, OTHERS)) {
            kinds.add(ListKind.ON_BEHALF);
        }
        if (isTitle && Headings.containsAny(plain.replace("非自有", ""), OWN)) {
            kinds.add(ListKind.VALUE_ADDED);
        }
        return kinds;
    }

    /** Whether a title says that what is listed below it was not charged. */
    static boolean isDenied(String cell) {
        String plain = Headings.plain(cell);
        return plain.length() <= LONGEST && DENIAL.matcher(plain).matches() && !Headings.containsAny(plain, CHARGED);
    }

    private String bare(String title) {
        String bare = title;
        for (Pattern around : List.of(DATED, DETAIL, DATED)) {
            bare = titles.containsKey(bare) || loose.containsKey(bare)
                    ? bare
                    : Headings.title(around.matcher(bare).replaceAll(""));
        }
        return bare;
    }

    /** The kinds a document's title announces by its last words: {@code 中国移动通信 客户通话详单}; empty for none. */
    Set<ListKind> titledAtEnd(String text) {
        return titles.getOrDefault(atEnd(text), Set.of());
    }

    private String atEnd(String text) {
        String whole = Headings.title(text);
        String undated = Headings.title(DATED.matcher(whole).replaceAll(""));
        return titles.keySet().stream()
                .filter(known -> known.length() >= SHORTEST_TITLE && (whole.endsWith(known) || undated.endsWith(known)))
                .max(Comparator.comparingInt(String::length).thenComparing(known -> known))
                .orElse("");
    }

    /** Whose lists of this title hold their own services alone; {@link Carrier#UNKNOWN} stands for anybody's. */
    Set<Carrier> ownOf(String text) {
        Set<Carrier> whole = own.getOrDefault(bare(Headings.title(text)), Set.of());
        return whole.isEmpty() ? own.getOrDefault(atEnd(text), Set.of()) : whole;
    }

    /** Whether the name of a file or sheet holds the title of a list of the carrier's own services, and of no other. */
    boolean isOwnByName(String name) {
        String plain = Headings.plain(name);
        boolean isOfOthersToo = Headings.containsAny(plain, List.of("代收", "非自有", "sp", "梦网"));
        return !isOfOthersToo
                && own.entrySet().stream()
                        .anyMatch(
                                title -> title.getValue().contains(Carrier.UNKNOWN) && plain.contains(title.getKey()));
    }

    /** What a label of the preamble says that is listed, {@code 代收费} of {@code 详单类型：代收费}; empty for none. */
    static String stated(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            for (String part : PARTS.split(Headings.strip(cells.get(i)), -1)) {
                Matcher label = LABEL.matcher(Headings.plain(part));
                boolean isNext = label.matches() && label.group(1).isEmpty() && i + 1 < cells.size();
                if (label.matches()) {
                    return isNext ? cells.get(i + 1) : label.group(1);
                }
            }
        }
        return "";
    }

    /** The kinds a sheet's name speaks of, empty for none. */
    Set<ListKind> named(@Nullable String sheet) {
        String plain = sheet == null ? "" : Headings.plain(sheet);
        return names.entrySet().stream()
                .filter(entry -> plain.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }
}
