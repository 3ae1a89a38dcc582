package dev.billaudit.intake.damage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A made-up bill or priced list, and the forms a carrier hands it out in. */
record Export(List<List<String>> rows) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final List<String> NAMES =
            List.of("笑话天天看", "虚拟人生", "天气早知道", "彩铃功能费", "手机报早晚刊", "阅读包 \"精选\"", "游戏大厅", "视频会员", "炫铃盒", "来电提醒");

    private static final List<String> PROVIDERS = List.of("搜狐", "风云气象", "广州智益信息有限公司", "华夏无线", "掌上书城");

    /** A form of export. */
    enum Form {
        CSV_GB18030,
        CSV_UTF8,
        TSV_UTF16,
        HTML,
        XLSX,
        XLS;

        boolean isText() {
            return this != XLSX && this != XLS;
        }

        Charset charset() {
            return this == CSV_GB18030
                    ? GB18030
                    : this == TSV_UTF16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        }

        /** The mark in front of the text, empty for none. */
        String mark() {
            return this == TSV_UTF16 ? "\uFEFF" : "";
        }

        /** The characters that part rows and cells. */
        String structure() {
            return this == HTML ? "<>/" : delimiter() + "\"\r\n";
        }

        String delimiter() {
            return this == TSV_UTF16 ? "\t" : this == HTML ? "</td><td>" : ",";
        }
    }

    /** A list of what was collected for others, with its sum. */
    static Export list(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("中国移动通信 客户详单"));
        rows.add(List.of("手机号码", "13800138000"));
        rows.add(List.of("查询时段", "2024-05-01至2024-05-31"));
        rows.add(List.of("查询日期", "2024-06-02"));
        rows.add(List.of("时间", "使用方式", "业务名称", "业务端口", "服务提供商", "企业代码", "费用类型", "费用(元)"));
        long fen = 0;
        int count = 4 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int amount = 100 + random.nextInt(2900);
            fen += amount;
            rows.add(List.of(
                    String.format(
                            "2024-05-%02d %02d:%02d:%02d",
                            1 + random.nextInt(31), random.nextInt(24), random.nextInt(60), random.nextInt(60)),
                    "短信",
                    pick(NAMES, random),
                    "1066" + (1000 + random.nextInt(9000)),
                    pick(PROVIDERS, random),
                    "80" + (1000 + random.nextInt(9000)),
                    random.nextBoolean() ? "点播" : "包月",
                    yuan(amount)));
        }
        rows.add(List.of("合计：", "", "", "", "", "", "", yuan(fen) + "元"));
        return new Export(rows);
    }

    /** A bill with sections, items and its total. */
    static Export bill(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("中国移动通信客户账单"));
        rows.add(List.of("客户名称：张**", "手机号码：13800138000"));
        rows.add(List.of("计费周期：2024年05月01日至2024年05月31日", "打印日期：2024-06-01"));
        rows.add(List.of("费用项目", "金额(元)"));
        long fen = section(rows, "套餐及固定费", List.of("畅享套餐59元"), random);
        fen += section(rows, "语音通信费", List.of("国内通话费", "国际漫游费"), random);
        fen += section(rows, "增值业务费", List.of("彩铃功能费", "139邮箱"), random);
        fen += section(rows, "代收费业务费用", List.of("笑话天天看", "虚拟人生", "手机报"), random);
        rows.add(List.of("本月费用合计", yuan(fen)));
        return new Export(rows);
    }

    private static long section(List<List<String>> rows, String name, List<String> items, Random random) {
        int at = rows.size();
        long sum = 0;
        for (String item : items) {
            int amount = 100 + random.nextInt(5900);
            sum += amount;
            rows.add(List.of("    " + item, yuan(amount)));
        }
        rows.add(at, List.of(name, yuan(sum)));
        return sum;
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String yuan(long fen) {
        return String.format("%d.%02d", fen / 100, fen % 100);
    }

    /** The same with one digit of one amount changed. */
    Export withAnotherDigit(Random random) {
        List<List<String>> changed = new ArrayList<>(rows);
        int at = rows.size() - 1 - random.nextInt(4);
        List<String> row = new ArrayList<>(rows.get(at));
        StringBuilder amount = new StringBuilder(row.get(row.size() - 1));
        int digit = random.nextInt(amount.indexOf("."));
        char old = amount.charAt(digit);
        amount.setCharAt(digit, (char) ('1' + (old - '0' + random.nextInt(8)) % 9));
        row.set(row.size() - 1, amount.toString());
        changed.set(at, row);
        return changed.equals(rows) ? withAnotherDigit(random) : new Export(changed);
    }

    /** The bytes in this form. */
    byte[] bytes(Form form) {
        return switch (form) {
            case XLSX -> workbook(new XSSFWorkbook());
            case XLS -> workbook(new HSSFWorkbook());
            default -> (form.mark() + text(form)).getBytes(form.charset());
        };
    }

    /** The text of this form. */
    String text(Form form) {
        if (form == Form.HTML) {
            return "<html><head><meta charset=\"utf-8\"></head><body><table>\r\n"
                    + rows.stream()
                            .map(row -> "<tr><td>"
                                    + row.stream().map(Export::markup).collect(Collectors.joining("</td><td>"))
                                    + "</td></tr>\r\n")
                            .collect(Collectors.joining())
                    + "</table></body></html>";
        }
        return rows.stream()
                .map(row -> row.stream()
                                .map(cell -> quoted(cell, form.delimiter()))
                                .collect(Collectors.joining(form.delimiter()))
                        + "\r\n")
                .collect(Collectors.joining());
    }

    private static String markup(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replace("    ", "&nbsp;&nbsp;&nbsp;&nbsp;");
    }

    private static String quoted(String cell, String delimiter) {
        boolean isPlain = !cell.contains("\"") && !cell.contains(delimiter);
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private byte[] workbook(Workbook book) {
        try (book) {
            Sheet sheet = book.createSheet("账单");
            CellStyle time = book.createCellStyle();
            time.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d h:mm:ss"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    put(row.createCell(j), rows.get(i).get(j), time);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Amounts are numbers and times are days with a fraction, as where a carrier's server types its cells. */
    private static void put(Cell cell, String text, CellStyle time) {
        if (text.matches("\\d+\\.\\d\\d")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.matches("[-0-9]{10} [:0-9]{8}")) {
            cell.setCellValue(LocalDateTime.parse(text.replace(' ', 'T')));
            cell.setCellStyle(time);
        } else {
            cell.setCellValue(text);
        }
    }
}
