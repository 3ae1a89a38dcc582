package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quoted as evidence stands in the archived copy, however its rows were cut. */
class EvidenceJobTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {",", "^", "~", "，", "｜", "\t", ";", "|"})
    void a_bill_whose_fields_are_parted_by_any_sign_is_found_and_holds_every_promise(String sign) throws IOException {
        String bill = """
                中国移动通信客户账单
                客户名称：张**#手机号码：13800138000
                计费周期：2026年10月01日至2026年10月31日#打印日期：2026-11-02
                费用项目#金额(元)
                代收费#10.00
                    虚拟人生#10.00
                本月费用合计#10.00
                """.replace("#", sign);
        ABillsFolder.at(home.resolve("bills")).write("账单.txt", bill);

        try (AnAudit audit = AnAudit.open(home, home.resolve("bills"))) {
            audit.run();

            String run = Files.readString(audit.out().resolve("2026-10/r1/run.json"));
            assertThat(run.replaceAll("\\s", "")).contains("\"V4\":true").contains("\"SUSPECT\":\"10.00\"");
        }
    }
}
