package dev.billaudit.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files under the making, and the ways of carriers to write a month. */
final class SampleFiles {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final String MARK = "\uFEFF";
    static final String EMPTY = "*没有您要查询的记录!";
    static final YearMonth JULY = YearMonth.of(2026, 7);
    static final YearMonth AUGUST = YearMonth.of(2026, 8);
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final List<YearMonth> MONTHS = List.of(JULY, AUGUST, SEPTEMBER, OCTOBER);

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);
    private static final DateTimeFormatter CHINESE_MONTH = DateTimeFormatter.ofPattern("yyyy年MM月", Locale.ROOT);

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    void bytes(String path, byte[] content) {
        if (files.put(path, content) != null) {
            throw new IllegalStateException(path + " is made twice");
        }
    }

    void text(String path, String content, Charset charset) {
        bytes(path, content.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(charset));
    }

    void utf8(String path, String content) {
        text(path, content, StandardCharsets.UTF_8);
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    /** {@code 2026年07月01日至2026年07月31日}, with the word between as the carrier has it. */
    static String cycle(YearMonth month, String between) {
        return CHINESE.format(month.atDay(1)) + between + CHINESE.format(month.atEndOfMonth());
    }

    /** {@code 2026年07月}. */
    static String chinese(YearMonth month) {
        return CHINESE_MONTH.format(month);
    }

    static boolean isFrom(YearMonth first, YearMonth month) {
        return !month.isBefore(first);
    }
}
