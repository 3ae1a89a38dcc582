package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Remark;
import java.nio.file.Path;

/** A bill of a name and an amount a row, and what a person is told of it. */
final class FeeList {

    static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            费用项目,金额(元)
            """;

    static final String FEES = "套餐及固定费,88.00\n语音通信费,8.00\n";

    private FeeList() {}

    static Sheet.Read read(Path folder, String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    /** The key of what the file is said to be, empty for nothing. */
    static String note(Sheet.Read read) {
        Remark reason = read.end().file().reason();
        return reason == null ? "" : reason.key();
    }
}
