package dev.billaudit.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ServiceProvider;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
    @TempDir
    Path archive;

    @Test
    void shows() {
        AMatter a = AMatter.of(RuleFamily.UNAUTHORISED);
        for (int m = 1; m <= 12; m++) {
            a.charged("unrecognised-sp", "2025-%02d".formatted(m), "7.00", "7.00");
            if (m % 3 == 0)
                a.service("来电显示超长名称的增值业务包月功能费测试", ServiceProvider.UNSTATED, Category.VALUE_ADDED)
                        .charged("charged-after-cancellation", "2025-%02d".formatted(m), "5.00", "3.00")
                        .service("虚拟人生", new ServiceProvider("搜狐", "901002", "XNRS", "10666666"), Category.ON_BEHALF);
        }
        new CaseFolder(AMatter.stationery("zh-CN"))
                .write(a.asOf("2025-12-05"), a.archive(archive), Path.of("/tmp/dsp/long"));
        new CaseFolder(AMatter.stationery("en"))
                .write(a.asOf("2025-12-05"), a.archive(archive), Path.of("/tmp/dsp/en"));
        AMatter b = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "0.00");
        new CaseFolder(AMatter.stationery("zh-CN"))
                .write(b.asOf("2025-12-05"), b.archive(archive), Path.of("/tmp/dsp/zero"));
        AMatter c = AMatter.of(RuleFamily.IDLE)
                .service("全球通88套餐", ServiceProvider.UNSTATED, Category.PLAN)
                .charged("idle-period-fee", "2025-11", "88.00", "88.00");
        new CaseFolder(AMatter.stationery("zh-CN"))
                .write(c.asOf("2025-12-05"), c.archive(archive), Path.of("/tmp/dsp/idle"));
        assertThat(CaseFolder.verify(Path.of("/tmp/dsp/idle")).problems()).isEmpty();
    }
}
