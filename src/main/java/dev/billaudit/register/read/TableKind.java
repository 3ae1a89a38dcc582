package dev.billaudit.register.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The five tables of a register: how their files and sheets are named and what columns they may and must have. */
enum TableKind {
    SERVICES(
            List.of("services", "业务"),
            List.of(
                    Column.LINE,
                    Column.SERVICE,
                    Column.PROVIDER,
                    Column.SP_CODE,
                    Column.SERVICE_CODE,
                    Column.PORT,
                    Column.PRICE,
                    Column.KIND,
                    Column.FROM,
                    Column.UNTIL,
                    Column.PROOF,
                    Column.NOTE,
                    Column.AGREED,
                    Column.FIRST_SEEN,
                    Column.LATEST_AMOUNT),
            Set.of()),
    CONTRACTS(
            List.of("contracts", "合同"),
            List.of(
                    Column.LINE,
                    Column.CARRIER,
                    Column.KIND,
                    Column.PLAN,
                    Column.PRICE,
                    Column.FROM,
                    Column.UNTIL,
                    Column.TERMINATION_FEE,
                    Column.HOLDER,
                    Column.PROVINCE,
                    Column.COST_CENTRE,
                    Column.NOTE,
                    Column.AGREED,
                    Column.FIRST_SEEN,
                    Column.LATEST_AMOUNT),
            Set.of(Column.LINE)),
    EVENTS(
            List.of("events", "事件"),
            List.of(Column.LINE, Column.EVENT, Column.FROM, Column.UNTIL, Column.PROOF),
            Set.of(Column.LINE, Column.EVENT, Column.FROM)),
    CONFIRMATIONS(
            List.of("confirmations", "确认短信"),
            List.of(Column.LINE, Column.TIME, Column.PORT, Column.TEXT),
            Set.of(Column.LINE, Column.TIME, Column.TEXT)),
    ACCEPTED(
            List.of("accepted", "已认可"),
            List.of(
                    Column.LINE,
                    Column.SERVICE,
                    Column.RULE,
                    Column.REASON,
                    Column.PERSON,
                    Column.PRICE_CAP,
                    Column.UNTIL,
                    Column.NOTE),
            Set.of(Column.LINE, Column.REASON, Column.PERSON));

    @SuppressWarnings("ImmutableEnumChecker") // List.of above
    private final List<String> names;

    @SuppressWarnings("ImmutableEnumChecker") // List.of above
    private final List<Column> columns;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of above
    private final Set<Column> required;

    TableKind(List<String> names, List<Column> columns, Set<Column> required) {
        this.names = names;
        this.columns = columns;
        this.required = required;
    }

    /** The English name, as in {@code services.csv}. */
    String id() {
        return names.get(0);
    }

    List<Column> columns() {
        return columns;
    }

    /** The columns without which the table means nothing, in the order of the manual. */
    List<Column> requiredColumns() {
        return columns.stream().filter(required::contains).toList();
    }

    /** The column a heading means in this table. */
    Optional<Column> column(String heading) {
        return columns.stream().filter(column -> column.isHeaded(heading)).findFirst();
    }

    /** The heading of this table that is spelt most like the given one. */
    String nearestHeading(String heading) {
        List<String> known =
                columns.stream().flatMap(column -> column.headings().stream()).toList();
        return Spelling.nearest(Column.plain(heading), known);
    }

    /** The table a file stem or a sheet is named after. */
    static Optional<TableKind> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.names.contains(wanted))
                .findFirst();
    }
}
