package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row outside all tables, and what it may be.
 *
 * @param filled its cells that are not empty, at least one
 */
record LooseRow(List<String> filled, Vocabulary words) {

    private static final int FEWEST_HEADINGS = 3;
    /** A line of text that ends with an amount would be lost as a note. */
    private static final Pattern LAST_FIGURE = Pattern.compile(
            "[\\s\\u00a0\\u3000][-+(（￥¥]*\\d[\\d,]*\\.\\d{1,3}(?:[\\s\\u00a0\\u3000]*元(?:/月)?|[-)）])*\\s*$");

    /** How answers of halls and terminals begin that were saved in place of an export. */
    private static final Pattern MARKUP = Pattern.compile("\\s*(?:[{\\[]\\s*(?:[\"{\\[]|$)|<\\?xml|<[a-z_]+>)");

    /** Fields of a row, a day or clock among them, that nothing above it told how to cut. */
    private static final Pattern UNCUT = Pattern.compile("(?=.*(?:\\d[-/:]\\d|\\d{8})).*([~^|｜]).*\\1.*\\1.*\\1.*");

    private static final Pattern WORDS = Pattern.compile("(?!.*[〇零一二两三四五六七八九十百千万])[\\p{L}()]*\\p{IsHan}[\\p{L}()]*");

    private static final Pattern WIDTHS = Pattern.compile("\\d{1,4}(?:%|px)?");
    private static final Pattern RULE = Pattern.compile("[-=_~·─━—┄+|:]{3,}");
    private static final Pattern NOTICE = Pattern.compile("[*#※★●·]*(?:注|说明|备注|提示|温馨提示|友情提示|重要提示|特别提示|推荐|公告)\\d*:.*");
    private static final Pattern PAGE = Pattern.compile("-*第\\d+页[,/|]?(?:共\\d+页)?-*|共\\d+页[,/]?第\\d+页|页码:?\\d+/\\d+");

    /** Whether cells hold nothing but the widths of columns. */
    static boolean areWidths(List<String> cells) {
        return cells.size() > 2
                && cells.stream()
                        .allMatch(cell -> WIDTHS.matcher(Headings.strip(cell)).matches());
    }

    static boolean endsInFigure(String text) {
        return LAST_FIGURE.matcher(text).find();
    }

    /** Whether a text holds an amount, behind a colon or at its end. */
    static boolean hasAmount(String text) {
        return endsInFigure(text) || !AsideRows.labelOfAmount(text).isEmpty();
    }

    /** Whether a text is the fields of a row, none of which would be looked at in a note. */
    static boolean isUncut(String text) {
        return UNCUT.matcher(text).matches();
    }

    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).lookingAt();
    }

    /** A message, alone or beside its code; an amount beside it makes it the name of a fee. */
    boolean statesEmptiness() {
        return filled.size() <= 2
                && filled.stream().anyMatch(words::statesEmptiness)
                && filled.stream()
                        .noneMatch(cell -> cell.indexOf('.') >= 0
                                && MoneyReader.found(cell).value() != null);
    }

    /** Whether a name calls itself a note and what stands in the column of amounts is words without an amount. */
    static boolean isNotice(String name, String beside) {
        String words = Headings.plain(beside);
        return !words.isEmpty()
                && NOTICE.matcher(Headings.plain(name)).matches()
                && Character.isIdeographic(words.codePointAt(0))
                && words.indexOf('.') < 0
                && words.indexOf('元') < 0;
    }

    /** Whether a cell of amounts holds words: a heading of its own, or what is said in place of an amount; no figure, in whatever script. */
    static boolean isInWords(String amount) {
        return WORDS.matcher(Headings.heading(amount)).matches();
    }

    /** Whether it is a rule drawn with signs, or the number of a page. */
    boolean isDecoration() {
        return filled.stream()
                        .allMatch(cell -> RULE.matcher(Headings.plain(cell)).matches())
                || PAGE.matcher(Headings.plain(String.join("", filled))).matches();
    }

    /** A total of nothing. */
    boolean isZeroTotal() {
        String last = Headings.plain(filled.get(filled.size() - 1));
        Money amount =
                MoneyReader.found(last.substring(last.lastIndexOf(':') + 1)).value();
        return filled.size() <= 2 && words.isTotal(filled.get(0)) && amount != null && amount.isZero();
    }

    /** Whether it names an amount that a section of a bill takes: {@code 代收费：8.00元}. */
    boolean isCharge() {
        return words.isChargeSection(AsideRows.labelOfAmount(filled.get(0)));
    }

    /** Whether it names an amount of which nobody can say whether it is charged: {@code 可用额度：23.50元}. */
    boolean isUnknownMoney() {
        String name = AsideRows.labelOfAmount(filled.get(0));
        return !name.isEmpty() && !isCharge() && !words.isTotal(name) && !words.isAccount(name);
    }

    /** Whether it stands alone, or begins a block beside a bill with the headings of it: {@code 账户信息 | 金额}. */
    boolean mayBeTitle() {
        boolean opensAside = words.isAside(filled.get(0))
                && filled.stream().skip(1).noneMatch(cell -> words.isAside(cell) || MoneyReader.isFigure(cell));
        return filled.size() == 1 || opensAside;
    }

    /** Whether it begins with a label and a colon; the colon of a clock in a record is none. */
    boolean isLabelled() {
        String first = filled.get(0);
        boolean isRecord = filled.size() > 2 && Character.isDigit(first.charAt(0));
        return !isRecord && (first.indexOf(':') > 0 || first.indexOf('：') > 0);
    }

    /** Whether it is a name and an amount. */
    boolean isPriced() {
        return filled.size() == 2 && MoneyReader.found(filled.get(1)).value() != null;
    }

    /** Whether it only holds titles of sections and of blocks beside a bill. */
    boolean areTitles() {
        return filled.stream().allMatch(cell -> words.isAside(cell) || words.isSection(cell));
    }

    /** Whether it could be the headings of a table nobody knows: several names and no figure. */
    boolean mayBeHeadings() {
        return filled.size() >= FEWEST_HEADINGS
                && filled.stream().noneMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    }
}
