package dev.billaudit.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** A bills folder in the making: bills of China Mobile, a file each, and a register. */
final class ABillsFolder {

    private static final String MARK = "\uFEFF";

    private final Path folder;

    private ABillsFolder(Path folder) {
        this.folder = folder;
    }

    static ABillsFolder at(Path folder) {
        return new ABillsFolder(folder);
    }

    /** Five lines over two months, each with a plan and a third-party service nobody ordered. */
    static ABillsFolder ofAHousehold(Path folder) {
        ABillsFolder bills = at(folder);
        for (String month : List.of("2026-09", "2026-10")) {
            for (int i = 1; i <= 5; i++) {
                bills.bill(month, "1390000000" + i, "套餐及固定费|畅享套餐59元|59.00", "代收费|星空游戏" + i + "|1" + i + ".00");
            }
        }
        return bills.register("13900000001,畅享套餐59元,,,,,59.00,包月,2025-01-01,,,");
    }

    /** A bill whose items are {@code section|name|yuan}; a sum that is no number is left out of the total. */
    ABillsFolder bill(String month, String line, String... items) {
        YearMonth billed = YearMonth.parse(month);
        StringBuilder text = new StringBuilder(MARK)
                .append("中国移动通信客户账单\r\n客户名称：张**,手机号码：")
                .append(line)
                .append("\r\n计费周期：%1$tY年%1$tm月%1$td日至%2$tY年%2$tm月%2$td日,打印日期：%3$s\r\n"
                        .formatted(
                                billed.atDay(1),
                                billed.atEndOfMonth(),
                                billed.plusMonths(1).atDay(3)))
                .append("费用项目,金额(元)\r\n");
        Arrays.stream(items)
                .map(item -> item.split("\\|"))
                .forEach(item -> text.append(item[0])
                        .append(",")
                        .append(item[2])
                        .append("\r\n    ")
                        .append(item[1])
                        .append(",")
                        .append(item[2])
                        .append("\r\n"));
        BigDecimal total = Arrays.stream(items)
                .map(item -> item.split("\\|")[2])
                .filter(yuan -> yuan.matches("[0-9.]+"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        text.append("本月费用合计,").append(total.toPlainString()).append("\r\n");
        return write(line + "/" + month + "账单.csv", text.toString());
    }

    ABillsFolder register(String... services) {
        return write(
                "register/services.csv",
                MARK + "号码,业务名称,服务商,企业代码,业务代码,端口,月费,类型,生效日期,失效日期,凭证,备注\r\n" + String.join("\r\n", services) + "\r\n");
    }

    ABillsFolder write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
