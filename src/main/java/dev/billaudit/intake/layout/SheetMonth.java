package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sheet that states no period of its own is called by another month than the one stated on the sheets before. A
 * name decides no month, but what it contradicts may not hold for it.
 */
final class SheetMonth {

    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(?:20\\d{2}[-年/.]?)?(0?[1-9]|1[0-2])月(?!租|合约|内|付|功能)|(?<!\\d)20\\d{2}[-/._年]?(0[1-9]|1[0-2])(?!\\d)"
                    + "|(?<!\\d)20\\d{2}[-/._年]([1-9])(?![\\d月])|(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(?!租|合约|内|付|功能)");

    private static final String FIGURES = "一二三四五六七八九十";

    /** The month in which something else was done: a bill goes out in the month after its own. */
    private static final Pattern OTHER = Pattern.compile("出账|打印|导出|下载|查询|缴费");

    private static final Pattern SEVERAL =
            Pattern.compile("(?<!\\d)(?:\\d{1,2}|[一二三四五六七八九十]+)月?[-~至到—、和](?:\\d{1,2}|[一二三四五六七八九十]+)月");

    private int month;

    /** A sheet begins; null for a file without sheets. */
    void begin(@Nullable String name) {
        month = 0;
        String plain = name == null ? "" : Headings.plain(name);
        Matcher named = MONTH.matcher(plain);
        boolean isOfRows =
                !SEVERAL.matcher(plain).find() && !OTHER.matcher(plain).find();
        if (isOfRows && named.find()) {
            month = month(named);
            month = named.find() ? 0 : month;
        }
    }

    private static int month(Matcher named) {
        String chinese = named.group(4);
        if (chinese != null) {
            return chinese.chars().map(figure -> FIGURES.indexOf(figure) + 1).sum();
        }
        return IntStream.rangeClosed(1, 3)
                .mapToObj(named::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** The sheet states a period: its name means nothing. */
    void state() {
        month = 0;
    }

    /** Whether the name speaks of another month than this period. */
    boolean contradicts(Cycle carried) {
        return month > 0
                && carried.first()
                        .datesUntil(carried.last().plusDays(1))
                        .noneMatch(day -> day.getMonthValue() == month);
    }
}
