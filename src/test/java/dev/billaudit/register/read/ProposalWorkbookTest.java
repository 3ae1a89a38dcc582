package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.Proposal;
import dev.billaudit.register.ProposedContract;
import dev.billaudit.register.ProposedService;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalWorkbookTest {

    private static final Line LINE = Line.of("13900000001");

    @TempDir
    private Path folder;

    @Test
    void a_row_the_reader_would_stop_at_is_left_out_and_counted() throws IOException {
        Proposal proposal = proposal("彩铃", "#REF!", "换\n行", "乱\ufffd码", "手机报");

        ProposalWorkbook.Written written = new ProposalWorkbook(true).write(proposal, folder);

        assertThat(written.services()).isEqualTo(3);
        assertThat(written.contracts()).isEqualTo(1);
        assertThat(written.leftOut()).isEqualTo(2);
        assertThat(WorkbookSheets.of("register.xlsx", Files.readAllBytes(written.file()))
                        .get("services"))
                .extracting(row -> row.cell(1))
                .containsExactly("业务名称", "彩铃", "换 行", "手机报");
        assertThat(new RegisterReader().readWithFiles(folder).linesByCarrier()).isEmpty();
    }

    @Test
    void a_workbook_that_came_meanwhile_is_not_written_over_and_nothing_is_left_beside_it() throws IOException {
        Path mine = Files.writeString(folder.resolve("register.xlsx"), "mine");

        assertThatThrownBy(() -> new ProposalWorkbook(false).write(proposal("彩铃"), folder))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(mine).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(mine));
    }

    private static Proposal proposal(String... names) {
        YearMonth month = YearMonth.of(2025, 6);
        List<ProposedService> services = Stream.of(names)
                .map(name ->
                        new ProposedService(LINE, name, ServiceProvider.UNSTATED, null, month, Money.ofYuan("0.305")))
                .toList();
        return new Proposal(services, List.of(new ProposedContract(LINE, Carrier.UNKNOWN, null, null, null)), 0);
    }
}
