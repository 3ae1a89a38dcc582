package dev.billaudit.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Writes the exports of a line below a folder, as a person keeps them. */
final class Folder {

    private static final List<List<String>> NOTHING = List.of(List.of("*没有您要查询的记录!"));

    private final Path bills;
    private final Plot plot;
    private final Random random;
    private final boolean byNumber;
    private final boolean together;
    private final List<Path> written = new ArrayList<>();

    Folder(Path bills, Plot plot) {
        this.bills = bills;
        this.plot = plot;
        this.random = plot.random;
        this.byNumber = random.nextBoolean();
        this.together = plot.carrier == Carrier.MOBILE
                && random.nextInt(3) == 0
                && !plot.extras.contains(Plot.Extra.LIST_STATES_ITS_MONTH);
    }

    void write() {
        for (BilledMonth month : plot.months) {
            boolean last = month == plot.now();
            if (month.isAbsent) {
                continue;
            }
            if (month.hasBill) {
                bill(month, last);
            }
            var sheets = new ArrayList<Table>();
            if (last || month == plot.before() || !isIdlenessOutOfQuestion() || random.nextInt(4) == 0) {
                for (Use kind : Use.values()) {
                    sheets.addAll(usage(month, kind, last));
                }
            }
            sheets.addAll(sales(month, last));
            if (sheets.isEmpty()) {
                continue;
            }
            if (together) {
                var rows = new ArrayList<>(Preamble.of(plot, month, random));
                for (Table sheet : sheets) {
                    rows.add(List.of());
                    rows.add(List.of(sheet.title()));
                    rows.addAll(sheet.rows());
                }
                save(month, "详单", rows);
            } else {
                for (Table sheet : sheets) {
                    boolean statesMonth = plot.extras.contains(Plot.Extra.LIST_STATES_ITS_MONTH) && sheet.isOfSales();
                    var rows = new ArrayList<>(
                            statesMonth ? Preamble.stating(plot, month) : Preamble.of(plot, month, random));
                    rows.addAll(sheet.rows());
                    save(month, sheet.word(), rows);
                }
            }
        }
        if (plot.extras.contains(Plot.Extra.LIST_ACROSS_TWO_MONTHS)) {
            acrossTwoMonths();
        }
        if (plot.extras.contains(Plot.Extra.UNREADABLE_FILES_BESIDE)) {
            unreadable().forEach(file -> Container.damaged(bills.resolve(file)));
        }
        if (plot.extras.contains(Plot.Extra.ZIPPED)) {
            Container.zip(bills, plot.carrier.id.substring(6) + "/" + plot.number + ".zip", written);
        }
    }

    /** A fee the contract names stays agreed without lists of use, so that not every month needs them. */
    private boolean isIdlenessOutOfQuestion() {
        return plot.contract != null
                && plot.contract.plan() != null
                && plot.events.isEmpty()
                && !plot.extras.contains(Plot.Extra.LISTS_OF_EVERY_MONTH);
    }

    /** Rows below a title; the word goes into the file's name. */
    private record Table(String word, String title, List<List<String>> rows) {

        boolean isOfSales() {
            return word.startsWith("增值") || word.startsWith("代收");
        }
    }

    /** Files of the line that no reader can open. */
    List<String> unreadable() {
        String own = plot.carrier.id.substring(6) + "/" + plot.number + "/";
        return plot.extras.contains(Plot.Extra.UNREADABLE_FILES_BESIDE)
                ? List.of(own + plot.now().month + "账单.pdf", own + "截图.zip", own + plot.before().month + "账单扫描.png")
                : List.of();
    }

    /** Both months' rows from the middle of the one to the middle of the other once more. */
    private void acrossTwoMonths() {
        LocalDate from = plot.before().first.plusDays(14);
        LocalDate until = plot.now().first.plusDays(14);
        var charges = new ArrayList<>(listed(plot.before(), Part.ON_BEHALF));
        charges.addAll(listed(plot.now(), Part.ON_BEHALF));
        part(plot.now(), "代收费_跨月", charges, from, until, random.nextLong());
    }

    private void bill(BilledMonth month, boolean last) {
        var paper = new BillPaper(plot, month, random);
        BillPaper.Form form = paper.form(last);
        List<List<String>> rows = List.copyOf(paper.print(form));
        Container.Kind kind = form == BillPaper.Form.THREE_NUMBERS
                ? Container.Kind.TAB
                : form == BillPaper.Form.THREE_PAIRS ? Container.Kind.HTML : Container.any(random);
        String name = byNumber ? plot.number + "/" + month.month + "账单" : "账单/" + plot.number + "_" + month.month;
        long seed = random.nextLong();
        Container.write(at(name, kind), kind, rows, new Random(seed));
        if (last && plot.extras.contains(Plot.Extra.BILL_TWICE_AS_SAME_BYTES)) {
            Container.write(at(name + " (1)", kind), kind, rows, new Random(seed));
        }
        if (last && plot.extras.contains(Plot.Extra.BILL_EXPORTED_AGAIN_IN_OTHER_FORM)) {
            Container.Kind other = Container.any(random);
            Container.write(at(name + "_再次导出", other), other, paper.print(BillPaper.Form.INDENTED), random);
        }
    }

    private List<Table> usage(BilledMonth month, Use kind, boolean last) {
        State state = month.usage.get(kind);
        var list = new UseList(plot, month, random);
        String word = UseList.fileWord(kind);
        if (state == State.MISSING) {
            return List.of();
        }
        if (state == State.PRESENT) {
            return List.of(new Table(word, list.title(kind), list.print(kind)));
        }
        if (last && kind == Use.DATA && plot.extras.contains(Plot.Extra.LIST_WITH_HEADINGS_ONLY)) {
            return List.of(new Table(word, list.title(kind), List.of(list.heads(kind))));
        }
        if (last && kind == Use.DATA && plot.extras.contains(Plot.Extra.TOTAL_OF_ZERO_INSTEAD_OF_MESSAGE)) {
            return List.of(new Table(word, list.title(kind), List.of(list.heads(kind), List.of("合计：", "0.00元"))));
        }
        if (last && kind == Use.DATA && plot.extras.contains(Plot.Extra.LIST_OF_HALF_A_MONTH)) {
            var rows = new ArrayList<>(
                    Preamble.of(plot, month.first, month.first.plusDays(14), month.first.plusDays(15), random));
            rows.addAll(NOTHING);
            save(month, word, rows);
            return List.of();
        }
        return List.of(new Table(word, list.title(kind), NOTHING));
    }

    private List<Table> sales(BilledMonth month, boolean last) {
        var tables = new ArrayList<Table>();
        if (plot.carrier != Carrier.MOBILE) {
            boolean told = plot.valueAdded != Level.BILL || plot.onBehalf != Level.BILL;
            if (told && !month.lists.containsValue(State.MISSING)) {
                List<Charge> charges = new ArrayList<>(listed(month, Part.VALUE_ADDED));
                charges.addAll(listed(month, Part.ON_BEHALF));
                charges.sort(Comparator.comparing(charge -> charge.at));
                tables.add(new Table(
                        plot.carrier == Carrier.UNICOM ? "增值业务" : "增值业务清单",
                        "增值业务",
                        charges.isEmpty() ? NOTHING : new SaleList(plot, month, random).print(null, charges)));
            }
            return tables;
        }
        for (Part part : List.of(Part.VALUE_ADDED, Part.ON_BEHALF)) {
            if (plot.level(part) == Level.BILL || month.lists.get(part) == State.MISSING) {
                continue;
            }
            List<Charge> charges = listed(month, part);
            if (last && part == Part.ON_BEHALF && inParts(month, charges)) {
                continue;
            }
            var list = new SaleList(plot, month, random);
            tables.add(new Table(
                    part == Part.VALUE_ADDED ? "增值业务" : "代收费",
                    list.title(part),
                    charges.isEmpty() ? NOTHING : list.print(part, charges)));
        }
        return tables;
    }

    /** Whether the list was written here, in two files that overlap or as two exports of one time. */
    private boolean inParts(BilledMonth month, List<Charge> charges) {
        LocalDate tenth = month.first.plusDays(9);
        LocalDate twentieth = month.first.plusDays(19);
        long seed = random.nextLong();
        if (plot.extras.contains(Plot.Extra.LIST_IN_TWO_OVERLAPPING_FILES)) {
            part(month, "代收费_1", charges, month.first, twentieth, seed);
            part(month, "代收费_2", charges, tenth, month.last, seed);
            return true;
        }
        if (plot.extras.contains(Plot.Extra.LIST_EXPORTED_AGAIN_WITH_MORE)) {
            part(month, "代收费_旧", charges, month.first, tenth, seed);
            part(month, "代收费", charges, month.first, month.last, seed);
            return true;
        }
        return false;
    }

    private void part(
            BilledMonth month, String word, List<Charge> charges, LocalDate from, LocalDate until, long seed) {
        List<Charge> within = charges.stream()
                .filter(charge -> !charge.at.toLocalDate().isBefore(from)
                        && !charge.at.toLocalDate().isAfter(until))
                .toList();
        var rows = new ArrayList<>(Preamble.of(plot, from, until, until.plusDays(1), random));
        rows.addAll(
                within.isEmpty() ? NOTHING : new SaleList(plot, month, new Random(seed)).print(Part.ON_BEHALF, within));
        save(month, word, rows);
    }

    private static List<Charge> listed(BilledMonth month, Part part) {
        return month.of(part).stream()
                .filter(charge -> charge.onList)
                .sorted(Comparator.comparing(charge -> charge.at))
                .toList();
    }

    private void save(BilledMonth month, String word, List<List<String>> rows) {
        Container.Kind kind = Container.any(random);
        String name = byNumber
                ? plot.number + "/" + month.month + word
                : plot.number + "/" + plot.number + "_" + month.month.toString().replace("-", "") + "_" + word;
        Container.write(at(name, kind), kind, rows, random);
    }

    private Path at(String name, Container.Kind kind) {
        Path file = bills.resolve(plot.carrier.id.substring(6)).resolve(name + kind.suffix);
        written.add(file);
        return file;
    }
}
