package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables as RFC 4180 text: a line {@code ## FILE} before each file, a blank line between its tables. Cells stand as they
 * were read, so that the text can be read back; a cell that begins like a file line is quoted, and so is a row of one
 * empty cell, which would else look like the end of a table.
 */
final class TablesPage implements ProbeDesk.TableSink {

    private static final String END = "\r\n";
    private static final int HELD = 1 << 16;
    private static final Pattern QUOTED = Pattern.compile("^[#\\s]|[,\"\\r\\n]|\\s$");

    private final Counter counter;
    private final StringBuilder text = new StringBuilder();
    private boolean tableBefore;

    TablesPage(Counter counter) {
        this.counter = counter;
    }

    @Override
    public void file(String name, @Nullable Remark doubt) {
        String why = doubt == null ? "" : " ? " + counter.words().say(doubt);
        text.append(Printable.result("## " + name + why).replace("\n", "?")).append(END);
        tableBefore = false;
    }

    @Override
    public void table() {
        if (tableBefore) {
            text.append(END);
        }
        tableBefore = true;
    }

    @Override
    public void row(List<String> cells) {
        if (cells.size() <= 1 && String.join("", cells).isEmpty()) {
            text.append("\"\"");
        }
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append(END);
        if (text.length() > HELD) {
            end();
        }
    }

    /** Hands on what is still held. */
    void end() {
        PrintStream out = counter.streams().out();
        out.print(text);
        out.flush();
        text.setLength(0);
    }

    private static String cell(String cell) {
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
