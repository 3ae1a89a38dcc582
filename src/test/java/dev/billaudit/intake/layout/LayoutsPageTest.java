package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Carrier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/layouts.md} says what the layout files say. {@code -Dgolden=write} writes it anew, never in CI; the
 * change is then judged in the diff.
 */
class LayoutsPageTest {

    private static final Path PAGE = Path.of("src/docs/layouts.md");

    private final SortedMap<String, LayoutFile> files = LayoutPacks.files();

    @Test
    void the_page_is_what_the_layout_files_say() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI"))
                    .as("golden files are never written in CI")
                    .isNull();
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("look at the change, then run: mvn test -Dtest=LayoutsPageTest -Dgolden=write")
                .isEqualTo(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # The exports that are understood

                Made by `LayoutsPageTest` from `src/main/resources/layouts`; `-Dgolden=write` makes it anew. How to add one:
                [new-layout.md](new-layout.md).

                A table is told by its headings alone, in any order, wherever they stand in the file. They are compared without
                blanks, units in brackets, width and script. A heading nobody knows, one that is missing, or two that could hold
                the same thing make the table unknown: the file is parked, or its rows are rejected, and `probe` names the
                difference. *Needed* says whether a table must have the column.

                ## Formats

                | What | Spellings |
                |---|---|
                | time | `2024-05-03 10:00:00`, `2024-5-3 9:09:57`, `2024/05/03 …`, `2024年5月3日 …`, `20240503 08:10:29`, `20240503081029`, `2024-05-03T…`, `2024-05-03-…`, `2024-05-03/…`, `2024 05-03 …`, `2024/5/3 下午 3:05:06`, `24年5月3日`; `24-05-03`, `03/05/2024` and the `45415.5` of a spreadsheet only where the period that is stated leaves one reading; a day and a clock time in two columns (通话日期, 通话时间); `05-03 10:00:00` takes its year from the query period, the cycle or the title, `10:00:00` its day from the date row above |
                | duration | `60`, `60.0`, `48秒`, `1分31秒`, `30分`, `1分钟58秒`, `1小时0分5秒`, `00:00:38`, `02:01:02` |
                | traffic | `3KB 552B`, `14MB 213KB`, `1MB1KB24B`, `1(MB)1.20(KB)`, `62.863M`; bare numbers have the unit of the heading, else that of the layout |
                | money | `0.00`, `98`, padded, `￥50.00`, `-76.00`, `(76.00)`, `76.00-`, `1,088.00`, `1 088.00`, `1.2E+2`, `0.0000000元`, `5.00元/月`, `5元5角`, `RMB5.00`, `免费`, `--`; 角, 分, 厘, 千元 or 万元 only where the cell, the heading, a line above the table (单位：分) or the layout says so |
                | headings | `金额(元)`, `金額`, `Amount 金额`, `Amount`, `金额①`; two rows where the upper one only groups (`费用` over `原价`, `优惠`, `实收`); repeated on every page |

                The traffic of a list is compared with its total and may differ by a thousandth; a larger difference is told in
                `files.csv` and rejects nothing.
                """);
        addSynonyms(page);
        Map<Carrier, List<LayoutFile.Entry>> byCarrier = new EnumMap<>(Carrier.class);
        files.values().stream()
                .filter(file -> file.layouts() != null)
                .forEach(file -> byCarrier
                        .computeIfAbsent(Layouts.carrier(file), any -> new ArrayList<>())
                        .addAll(file.layouts()));
        byCarrier.forEach((carrier, entries) -> add(page, carrier, entries));
        addDictionary(page);
        return page.toString();
    }

    private void addSynonyms(StringBuilder page) {
        page.append("""

                ## Headings that mean the same

                Each of these is as good as the first, unless the table's layout knows it for another column.

                | Heading | Also |
                |---|---|
                """);
        files.values().stream()
                .filter(file -> file.words() != null && file.words().synonyms() != null)
                .forEach(file -> file.words()
                        .synonyms()
                        .forEach((heading, others) -> page.append("| ")
                                .append(heading)
                                .append(" | ")
                                .append(String.join(", ", others))
                                .append(" |\n")));
    }

    private static void add(StringBuilder page, Carrier carrier, List<LayoutFile.Entry> entries) {
        page.append("\n## ").append(name(carrier)).append('\n');
        Map<String, List<LayoutFile.Entry>> byKind = new LinkedHashMap<>();
        for (ListKind kind : ListKind.values()) {
            entries.stream()
                    .filter(entry -> entry.kinds().get(0).equals(kind.id()))
                    .forEach(entry -> byKind.computeIfAbsent(title(kind), any -> new ArrayList<>())
                            .add(entry));
        }
        byKind.forEach((title, ofKind) -> {
            page.append("\n### ").append(title).append('\n');
            ofKind.forEach(entry -> add(page, entry));
        });
    }

    private static void add(StringBuilder page, LayoutFile.Entry entry) {
        page.append("\n#### ").append(entry.id()).append("\n\n");
        facts(entry).forEach(fact -> page.append("- ").append(fact).append('\n'));
        page.append("\n| Heading | Also | Holds | Needed |\n|---|---|---|---|\n");
        int at = 0;
        for (Map.Entry<String, String> column : entry.columns().entrySet()) {
            List<String> names = Arrays.asList(column.getKey().split("\\|", -1));
            String spec = column.getValue().replace("?", "");
            LayoutFile.Headless headless = entry.headless();
            String form =
                    headless == null ? "" : " (`" + headless.forms().get(at).replace("|", "\\|") + "`)";
            page.append("| ").append(names.get(0)).append(" | ");
            page.append(String.join(", ", names.subList(1, names.size()))).append(" | ");
            page.append(spec).append(form).append(" | ");
            page.append(column.getValue().endsWith("?") ? "" : "yes").append(" |\n");
            at++;
        }
    }

    private static List<String> facts(LayoutFile.Entry entry) {
        List<String> facts = new ArrayList<>();
        facts.add("Read as `" + entry.shape() + "`; lists " + String.join(", ", entry.kinds())
                + (Boolean.TRUE.equals(entry.mixed()) ? " side by side" : ""));
        if (entry.headless() != null) {
            facts.add("Comes without headings; fields parted by `"
                    + entry.headless().separator() + "`, each of the form beside it");
        }
        if (entry.from() != null || entry.until() != null) {
            facts.add("Seen" + (entry.from() == null ? "" : " from " + entry.from())
                    + (entry.until() == null ? "" : " until " + entry.until()));
        }
        if (Boolean.TRUE.equals(entry.general())) {
            facts.add("Tried only where no other table fits; the file is read with a note to check it");
        }
        if (Boolean.TRUE.equals(entry.titled())) {
            facts.add("A title, sheet name or file name must say which of these it lists");
        }
        if (entry.note() != null) {
            facts.add(entry.note());
        }
        return facts;
    }

    private void addDictionary(StringBuilder page) {
        Map<Field, TreeSet<String>> headings = new EnumMap<>(Field.class);
        files.values().stream()
                .filter(file -> file.layouts() != null)
                .flatMap(file -> file.layouts().stream())
                .filter(entry -> entry.headless() == null)
                .forEach(entry -> entry.columns().forEach((names, spec) -> {
                    Field field = Field.named(spec.replace("?", "").split(" ", -1)[0]);
                    headings.computeIfAbsent(field, any -> new TreeSet<>())
                            .addAll(Arrays.asList(names.split("\\|", -1)));
                }));
        page.append("\n## Column dictionary\n\n| Holds | Meaning | Headings |\n|---|---|---|\n");
        for (Field field : Field.values()) {
            page.append("| `")
                    .append(field.id())
                    .append("` | ")
                    .append(meaning(field))
                    .append(" | ");
            page.append(String.join(", ", headings.getOrDefault(field, new TreeSet<>())))
                    .append(" |\n");
        }
        page.append("\n## Titles that say what a list is\n\n| Lists | Titles |\n|---|---|\n");
        Map<String, TreeSet<String>> titles = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.words() != null && file.words().titles() != null)
                .forEach(file -> file.words()
                        .titles()
                        .forEach((kinds, words) -> titles.computeIfAbsent(kinds, any -> new TreeSet<>())
                                .addAll(words)));
        titles.forEach((kinds, words) -> page.append("| ")
                .append(kinds.replace("+", ", "))
                .append(" | ")
                .append(words.stream().collect(Collectors.joining(", ")))
                .append(" |\n"));
    }

    private static String name(Carrier carrier) {
        return switch (carrier) {
            case CHINA_MOBILE -> "China Mobile 中国移动";
            case CHINA_UNICOM -> "China Unicom 中国联通";
            case CHINA_TELECOM -> "China Telecom 中国电信";
            case CHINA_BROADNET -> "China Broadnet 中国广电";
            case UNKNOWN -> "Every carrier";
        };
    }

    private static String title(ListKind kind) {
        return switch (kind) {
            case BILL -> "Bills 账单";
            case VOICE -> "Calls 通话";
            case MESSAGE -> "Messages 短彩信";
            case DATA -> "Data 上网";
            case VALUE_ADDED -> "Value-added services 增值业务";
            case ON_BEHALF -> "Collected for others 代收费";
            case BESIDE -> "Lists that repeat the bill";
            case ORDERS -> "Orders 订购关系";
            case ACCOUNTS -> "Balances";
        };
    }

    private static String meaning(Field field) {
        return switch (field) {
            case TIME -> "when";
            case PERIOD -> "the billing month of the row";
            case LINE -> "whose row it is";
            case CALLER -> "who called; the line, unless the row says it was called";
            case CALLED -> "who was called";
            case OTHER_NUMBER -> "another party's number";
            case SENDER -> "who sent the message; the line itself when it did";
            case DIRECTION -> "calling or called, sent or received";
            case TYPE -> "free words on the row; part mixed lists";
            case DURATION -> "how long";
            case VOLUME -> "traffic; several columns are added";
            case FEE -> "the fee of a call, message or session; several are added";
            case FEE_PART -> "a part of a fee: must be money, is added only where no column has the whole";
            case AMOUNT -> "the charge of a service or of an item of a bill";
            case MONTHLY_AMOUNT -> "a second charge of the row, for the month";
            case SERVICE -> "the service";
            case PROVIDER -> "who it is collected for";
            case SP_CODE -> "the enterprise code";
            case SERVICE_CODE -> "the service code";
            case ACCESS_NUMBER -> "the port or access number";
            case SERVICE_NUMBER ->
                "the port, or whose row it is where it is a phone number and the preamble names nobody";
            case ACCOUNT_NUMBER -> "whose row it is where it is a phone number, else the port";
            case RHYTHM -> "monthly or per use";
            case CELL -> "a cell identity, which may hold the field separator";
            case ITEM -> "the item of a bill";
            case BEFORE -> "the price before reductions";
            case REDUCTION -> "what is taken off";
            case NET -> "what is asked for, or the total of the row";
            case SECTION -> "a section of the bill as a column";
            case ITEM_CODE -> "the carrier's number of an item";
            case UNIT -> "what the amount of the row is written in";
            case REMARK -> "words that may say that the row gives money back";
            case OTHER -> "known and of no use";
        };
    }
}
