package dev.billaudit.register.read;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.Proposal;
import dev.billaudit.register.ProposedContract;
import dev.billaudit.register.ProposedService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proposal as rows of cells, under the headings and with the words of one language. */
final class ProposalRows {

    private final boolean chinese;

    ProposalRows(boolean chinese) {
        this.chinese = chinese;
    }

    /** The columns of a table in the order they are written: what a person fills in last stands last. */
    static List<Column> columns(TableKind kind) {
        return kind.columns().stream()
                .sorted(Comparator.comparing(column -> column == Column.AGREED))
                .toList();
    }

    List<String> headings(TableKind kind) {
        return columns(kind).stream().map(column -> heading(kind, column)).toList();
    }

    /** The manual calls the days of a contract and of an event otherwise than those of a service. */
    private String heading(TableKind kind, Column column) {
        if (chinese && kind != TableKind.SERVICES && column == Column.UNTIL) {
            return "结束";
        }
        if (chinese && kind != TableKind.SERVICES && column == Column.FROM) {
            return kind == TableKind.EVENTS ? "日期" : "开始";
        }
        return column.heading(chinese);
    }

    /** The words a column may hold, empty where it takes any text. */
    List<String> choices(TableKind kind, Column column) {
        return switch (column) {
            case AGREED -> KindWords.TICK.words(chinese);
            case EVENT -> KindWords.EVENT.words(chinese);
            case CARRIER -> carriers();
            case KIND -> (kind == TableKind.SERVICES ? KindWords.SERVICE : KindWords.CONTRACT).words(chinese);
            default -> List.of();
        };
    }

    List<Map<Column, String>> services(Proposal proposal) {
        return sound(
                TableKind.SERVICES, proposal.services().stream().map(this::row).toList());
    }

    List<Map<Column, String>> contracts(Proposal proposal) {
        return sound(
                TableKind.CONTRACTS,
                proposal.contracts().stream().map(this::row).toList());
    }

    private Map<Column, String> row(ProposedService service) {
        Map<Column, String> cells = started(service.line(), service.latestAmount());
        put(cells, Column.SERVICE, service.service());
        put(cells, Column.PROVIDER, service.provider().name());
        put(cells, Column.SP_CODE, service.provider().spCode());
        put(cells, Column.SERVICE_CODE, service.provider().serviceCode());
        put(cells, Column.PORT, service.provider().accessNumber());
        if (service.kind() != null) {
            put(cells, Column.KIND, KindWords.SERVICE.word(service.kind(), chinese));
        }
        put(cells, Column.FIRST_SEEN, service.firstSeen().toString());
        return cells;
    }

    private Map<Column, String> row(ProposedContract contract) {
        Map<Column, String> cells = started(contract.line(), contract.latestAmount());
        if (contract.carrier() != Carrier.UNKNOWN) {
            put(cells, Column.CARRIER, name(contract.carrier()));
        }
        put(cells, Column.PLAN, contract.plan());
        put(
                cells,
                Column.FIRST_SEEN,
                contract.firstSeen() == null ? null : contract.firstSeen().toString());
        return cells;
    }

    private static Map<Column, String> started(Line line, @Nullable Money amount) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.LINE, line.number());
        if (amount != null) {
            put(cells, Column.PRICE, amount.toString());
            put(cells, Column.LATEST_AMOUNT, amount.toString());
        }
        return cells;
    }

    private static void put(Map<Column, String> cells, Column column, @Nullable String text) {
        if (text != null) {
            cells.put(column, text.replaceAll("[\\r\\n\\t]+", " "));
        }
    }

    /**
     * Rows the reader would take once they are ticked; one it would stop at helps nobody. Asked in halves, since hardly
     * any row is unsound.
     */
    private List<Map<Column, String>> sound(TableKind kind, List<Map<Column, String>> rows) {
        if (isSound(kind, rows)) {
            return rows;
        }
        if (rows.size() == 1) {
            return List.of();
        }
        int half = rows.size() / 2;
        List<Map<Column, String>> sound = new ArrayList<>(sound(kind, rows.subList(0, half)));
        sound.addAll(sound(kind, rows.subList(half, rows.size())));
        return sound;
    }

    private boolean isSound(TableKind kind, List<Map<Column, String>> rows) {
        List<SheetRow> table = new ArrayList<>();
        table.add(new SheetRow(1, headings(kind)));
        rows.forEach(row -> table.add(new SheetRow(table.size() + 1, ticked(kind, row))));
        List<Remark> errors = new ArrayList<>();
        new RegisterTable("", kind, table).readInto(new RegisterEntries(), errors);
        return errors.isEmpty();
    }

    private List<String> ticked(TableKind kind, Map<Column, String> row) {
        String yes = KindWords.TICK.word(true, chinese);
        return columns(kind).stream()
                .map(column -> column == Column.AGREED ? yes : row.getOrDefault(column, ""))
                .toList();
    }

    private List<String> carriers() {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier != Carrier.UNKNOWN)
                .map(this::name)
                .toList();
    }

    private String name(Carrier carrier) {
        return chinese ? carrier.chineseName() : carrier.id();
    }
}
