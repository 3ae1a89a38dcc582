package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all tables of a page, in order; those of a table inside a cell follow the row it stands in.
 *
 * <p>Rows are counted over the whole page. Text beside the tables (titles, customer, period) comes as rows of one cell that
 * bear the number of the table row before them, 0 at the beginning.
 */
final class HtmlRows implements Rows {

    /** A page is held whole; past this the carrier offers other forms. */
    static final int PAGE_LIMIT = 32 << 20;

    /** What a process of 512 MB can hold as nodes, each with a text: a hundred thousand rows of ten cells. */
    private static final int MOST_TAGS = 1_250_000;

    /** Tables inside tables: pages that were laid out with them have a dozen. */
    private static final int DEEPEST = 200;

    private static final Set<String> CELLS_AND_CODE = Set.of("td", "th", "script", "style", "template", "table");

    /** Pages hide many words of their own beside the tables; an amount is none of them. */
    private static final Pattern FIGURE = Pattern.compile("\\d\\.\\d");

    private static final Pattern BAD_BYTE = Pattern.compile(StrictText.MARK_START + "(\\d+)" + StrictText.MARK_END);

    private final String charset;
    private final FiguresOfPage figuresOfPage;
    private final IdentityHashMap<Element, SpanGrid> grids = new IdentityHashMap<>();
    private @Nullable Node at;
    private int depth;
    private @Nullable TableRow row;
    private @Nullable Remark last;
    private boolean isAny;
    private boolean isFirst;
    private boolean isWhole;
    private @Nullable Element lastTable;
    /** Why a number of the row may be another one. */
    private @Nullable Remark figures;

    private int lastRow;

    HtmlRows(TextLines lines, Charset charset) throws IOException {
        this.charset = charset.name();
        StringBuilder page = new StringBuilder();
        Remark doubt = null;
        try (lines) {
            for (TextLine line = lines.next(); line != null; line = lines.next()) {
                page.append(line.text()).append('\n');
                boolean isMarked = line.text().indexOf(StrictText.MARK_START) >= 0;
                doubt = doubt == null && !isMarked ? line.doubt() : doubt;
            }
        }
        if (tags(page) > MOST_TAGS) {
            throw new TooLarge(Remark.of("table.page-too-full"));
        }
        StrayMarkup.Marked marked = StrayMarkup.marked(page.toString());
        if (marked.deepest() > DEEPEST) {
            throw new TooLarge(Remark.of("table.page-too-full"));
        }
        Document parsed = Jsoup.parse(marked.page());
        figuresOfPage = new FiguresOfPage(new HidingRules(parsed));
        at = parsed.body();
        isWhole = marked.isWhole();
        last = doubt;
    }

    /** Those that begin an element; the others make no node. */
    private static int tags(CharSequence page) {
        int tags = 0;
        for (int i = 0; i < page.length(); i++) {
            boolean isEnd = i + 1 < page.length() && page.charAt(i + 1) == '/';
            tags += page.charAt(i) == '<' && !isEnd ? 1 : 0;
        }
        return tags;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (row == null && at != null) {
            visit(at);
            at = after(at);
        }
        if (row == null && last == null && !isWhole) {
            last = Remark.of("table.breaks-off", lastRow);
        }
        isWhole |= row == null;
        if (row == null && last != null) {
            row = new TableRow(null, lastRow + 1, 1, List.of(), last);
            last = null;
        }
        TableRow given = row;
        row = null;
        return given;
    }

    /** The node that follows in the page, null after the last. */
    private @Nullable Node after(Node node) {
        if (node.childNodeSize() > 0) {
            depth++;
            return node.childNode(0);
        }
        Node from = node;
        while (depth > 0 && from.nextSibling() == null) {
            from = Objects.requireNonNull(from.parent());
            depth--;
        }
        return depth == 0 ? null : from.nextSibling();
    }

    /** Whether the row given last stands in another table than the one before it; text between tables counts as one. */
    boolean isFirstOfTable() {
        return isFirst;
    }

    private void visit(Node node) throws IOException {
        if (node instanceof Element element && element.normalName().equals("tr")) {
            lastRow++;
            SpanGrid grid = gridOf(element);
            boolean isHidden =
                    HtmlText.isHidden(element) || element.children().stream().anyMatch(HtmlText::isPartHidden);
            TableRow read = shown(lastRow, cellsOf(element, grid), grid.spanned(), isHidden);
            boolean isStray = read.doubt() == null && hasTextBesideCells(element);
            add(
                    element.closest("table"),
                    isStray ? new TableRow(null, lastRow, 1, read.cells(), Remark.of("table.stray-markup")) : read);
        } else if (node instanceof TextNode text && !isInTable(text)) {
            addLooseText(text);
        }
    }

    /** Text of a row that stands in no cell of it: the tag of its cell is damaged. */
    private static boolean hasTextBesideCells(Element tr) {
        return tr.childNodes().stream()
                .anyMatch(node -> node instanceof TextNode text
                        ? !HtmlText.tidy(text.getWholeText()).isBlank()
                        : node instanceof Element element
                                && !CELLS_AND_CODE.contains(element.normalName())
                                && element.hasText());
    }

    private void addLooseText(TextNode text) {
        String shown = HtmlText.tidy(text.getWholeText());
        if (!shown.isBlank()) {
            boolean isHidden = FIGURE.matcher(shown).find() && HtmlText.isHidden(text);
            add(null, shown(lastRow, List.of(shown), List.of(), isHidden));
        }
    }

    private void add(@Nullable Element table, TableRow read) {
        isFirst = isAny && !Objects.equals(table, lastTable);
        isAny = true;
        lastTable = table;
        row = read;
    }

    private static boolean isInTable(Node node) {
        for (Node at = node.parent(); at != null; at = at.parent()) {
            if (at instanceof Element element && element.normalName().equals("tr")) {
                return true;
            }
        }
        return false;
    }

    private SpanGrid gridOf(Element tr) {
        Element table = tr.closest("table");
        return grids.computeIfAbsent(table == null ? tr : table, any -> new SpanGrid());
    }

    private List<String> cellsOf(Element tr, SpanGrid grid) throws IOException {
        figures = null;
        grid.startRow(Objects.requireNonNull(tr.parent()));
        for (Element cell : tr.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                String text = HtmlText.of(cell);
                boolean isIn = grid.add(text, cell.attr("colspan"), cell.attr("rowspan"));
                figures = figures == null ? figuresOfPage.doubt(cell, text, grid.lastColumn()) : figures;
                if (!isIn) {
                    throw new TooLarge(Remark.of("table.too-wide", lastRow - 1));
                }
            }
        }
        return grid.endRow();
    }

    private TableRow shown(int number, List<String> cells, List<Integer> spanned, boolean isHidden) {
        List<String> shown = new ArrayList<>(cells.size());
        Remark doubt = figures;
        figures = null;
        for (String cell : cells) {
            if (cell.isEmpty()) {
                shown.add(cell);
                continue;
            }
            Matcher bad = BAD_BYTE.matcher(cell);
            if (cell.indexOf(StrayMarkup.MARK) >= 0) {
                doubt = doubt == null ? Remark.of("table.stray-markup") : doubt;
                shown.add(cell.replace(String.valueOf(StrayMarkup.MARK), ""));
            } else if (bad.find()) {
                doubt = doubt == null ? Remark.of("table.undecodable", charset, bad.group(1)) : doubt;
                shown.add(bad.replaceAll(""));
            } else {
                shown.add(cell);
            }
        }
        return new TableRow(null, number, 1, shown, List.of(), spanned, isHidden, doubt);
    }

    @Override
    public void close() {
        at = null;
    }
}
