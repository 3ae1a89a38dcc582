package dev.billaudit.intake.layout;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lists of usage made from a seed, with all that goes wrong in exports strewn among plain rows. */
final class OddLists {

    /** A list as a carrier has it; the heading of each column, then how its cells are made. */
    enum Kind {
        TELECOM_VOICE(
                "用户号码:line 呼叫类型:direction 通话类型:text 通话地点:place 对方号码:other 开始时间:time 时长:duration 基本费:fee 长途费:fee 费用:fee"),
        TELECOM_DATA(
                "用户号码:line 漫游类型:text 开始时间:time 使用时长:duration 上行:number 下行:number 合计流量:volume 上网地市:place 业务类型:text 费用:fee"),
        TELECOM_MESSAGE("用户号码:line 对方号码:other 发送时间:time 通信费:fee 短信类型:text 收发类型:sent"),
        MOBILE_VOICE("起始时间:time 通信地点:place 通信方式:direction 对方号码:other 通信时长:duration 通信类型:text 套餐优惠:text 实收通信费:fee"),
        MOBILE_MESSAGE_WITH_SENDER("序号:number 消息类型:text 源地址:sender 目的地址:other 开始时间:time 消息长度:number 短信费用(分):fen"),
        MOBILE_DATA("起始时间:time 通信地点:place 上网方式:text 时长:duration 正常时段流量(MB):volume 优惠时段流量:volume 业务名称:text 通信费:fee");

        private final List<String> columns;

        Kind(String columns) {
            this.columns = List.of(columns.split(" ", -1));
        }

        private List<String> headings() {
            return columns.stream()
                    .map(column -> column.substring(0, column.indexOf(':')))
                    .toList();
        }
    }

    private static final String[] DURATIONS = {
        "1分31秒", "00:01:30", "1小时0分5秒", "12", "0", "", "-", "abc", "１２", "1:99", " 7 ", "90.0"
    };
    private static final String[] VOLUMES = {
        "3KB 552B", "62.863M", "1,024", "-", "", "0", "0.5", "1GB", "12.3456789", "x", "９KB", "-5", "999999999999"
    };
    private static final String[] FEES = {
        "0.1", "￥1.00", "1.00元", "-0.10", "+2", "1,088.00", "", "--", ".5", "5.", "0.0005", "1O", "1 ", "0.1000"
    };
    private static final String[] TIMES = {
        "20251103101010",
        "2025/11/03 10:10:10",
        "2025-11-3 1:02:03",
        "11-03 10:10:10",
        "2025年11月3日 10时10分",
        "2025-11-31 10:00:00",
        "2025-02-29 10:00:00",
        "2024-02-29 10:00:00",
        "2025-11-03 24:00:00",
        "2025-11-03T10:10:10",
        "10:10:10",
        "2025-11-03",
        "时间",
        "",
        "1889-01-01 10:00:00",
        "2025-11-03 10:10:10.5",
        "２０２５-11-03 10:10:10",
        "2025-11/03 10:10:10",
        "2025-10-31 23:59:59",
        "2025-12-01 00:00:00"
    };
    private static final String[] LINES = {
        "+8618900000003",
        "189****0001",
        "189 0000 0004",
        "",
        " ",
        "1.8900000005E10",
        "８８",
        "户号",
        "008618900000006",
        "1890000****"
    };
    private static final String[] WHOLE = {
        "合计,12.00",
        "2025-11-05",
        "详单计入账单的日期:2025-11-06",
        "短信详单",
        "没有记录",
        "您好，详询10000",
        "",
        " ",
        "客户姓名：张三",
        "查询周期：2025-11-01至2025-11-30",
        "用户号码,扣费时间,提供商编码,提供商名称,业务类型,业务名称,费用,收费类型,业务内容",
        "18900000001,2025-11-02 10:00:00,901000,号百,增值,天翼视讯,1.00,包月,无",
        "一,二,三",
        "20%,20%,20%",
        "0,0,0"
    };

    private final Random random;
    private final Charset charset;
    private final char delimiter;
    private final int odd;

    OddLists(long seed, Charset charset, char delimiter, int odd) {
        random = new Random(seed);
        this.charset = charset;
        this.delimiter = delimiter;
        this.odd = odd;
    }

    static Examination of(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return examination(file, StandardCharsets.UTF_8, ',');
    }

    private static Examination examination(Path file, Charset charset, char delimiter) throws IOException {
        ArchivedFile archived = new ArchivedFile("bills/a.csv", "ab12", Files.size(file), file, null);
        return new Examination(
                archived, delimiter == '\t' ? "tsv" : "csv", charset.name(), delimiter, null, null, null);
    }

    Examination write(Path file, Kind kind, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (charset.equals(StandardCharsets.UTF_8) && random.nextBoolean()) {
            bytes.write("\uFEFF".getBytes(charset));
        }
        put(bytes, "手机号码：18900000001" + delimiter + "查询周期：2025-11-01至2025-11-30");
        put(bytes, joined(kind.headings()));
        for (int i = 0; i < rows; i++) {
            if (odd < Integer.MAX_VALUE && random.nextInt(odd) == 0) {
                oddLine(bytes, kind);
            } else {
                put(bytes, joined(row(kind)));
            }
        }
        Files.write(file, bytes.toByteArray());
        return examination(file, charset, delimiter);
    }

    private void put(ByteArrayOutputStream bytes, String line) throws IOException {
        bytes.write(line.getBytes(charset));
        end(bytes);
    }

    private void end(ByteArrayOutputStream bytes) throws IOException {
        // A return alone among line feeds puts two lines in doubt: seldom, so that the others are still compared.
        String[] ends = {"\n", "\r\n", random.nextInt(20) == 0 ? "\r" : "\n"};
        bytes.write(
                ends[odd == Integer.MAX_VALUE ? 0 : random.nextInt(ends.length)].getBytes(StandardCharsets.US_ASCII));
    }

    private String joined(List<String> cells) {
        return String.join(String.valueOf(delimiter), cells);
    }

    private List<String> row(Kind kind) {
        List<String> cells = new ArrayList<>();
        for (String column : kind.columns) {
            cells.add(cell(column.substring(column.indexOf(':') + 1)));
        }
        return cells;
    }

    private String cell(String made) {
        return switch (made) {
            case "line", "sender" -> "1890000000" + (1 + random.nextInt(4));
            case "direction" -> random.nextBoolean() ? "主叫" : "被叫";
            case "sent" -> random.nextBoolean() ? "发送" : "接收";
            case "place" -> random.nextInt(8) == 0 ? "\"济南" + delimiter + "\"\"泉城\"\"\"" : "青岛";
            case "other" -> "139" + (10_000_000 + random.nextInt(1000));
            case "time" ->
                "2025-%02d-%02d %02d:%02d:%02d"
                        .formatted(
                                random.nextInt(9) == 0 ? 10 : 11,
                                1 + random.nextInt(30),
                                random.nextInt(24),
                                random.nextInt(60),
                                random.nextInt(60));
            case "duration" -> String.valueOf(random.nextInt(300));
            case "volume" -> random.nextInt(5) == 0 ? "0" : random.nextInt(5000) + "." + random.nextInt(100);
            case "fee" -> "0." + random.nextInt(10) + random.nextInt(10);
            case "fen", "number" -> String.valueOf(random.nextInt(100));
            default -> "国内";
        };
    }

    private String oddCell(String made) {
        return switch (made) {
            case "duration" -> any(DURATIONS);
            case "volume" -> any(VOLUMES);
            case "fee", "fen" -> any(FEES);
            case "time" -> any(TIMES);
            case "line", "sender" -> any(LINES);
            default -> any(new String[] {"", " ", "无", "--", "＊", "\t"});
        };
    }

    private String any(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void oddLine(ByteArrayOutputStream bytes, Kind kind) throws IOException {
        List<String> cells = row(kind);
        int at = random.nextInt(cells.size());
        String made = kind.columns.get(at).substring(kind.columns.get(at).indexOf(':') + 1);
        String cell = cells.get(at);
        switch (random.nextInt(13)) {
            case 0 -> put(bytes, any(WHOLE).replace(',', delimiter));
            case 1 -> put(bytes, joined(kind.headings()));
            case 2 -> {
                String[] wraps = {
                    "\"%s\"",
                    "=\"%s\"",
                    "\t%s",
                    "%s\t",
                    "\"%s",
                    "%s\"",
                    "\"%s\"x",
                    "\"\"%s\"\"",
                    " %s ",
                    "\"%s\t\"",
                    "\"\"",
                    "\"%s\n\""
                };
                cells.set(at, any(wraps).formatted(cell));
                put(bytes, joined(cells));
            }
            case 3 -> put(bytes, joined(cells.subList(0, at)));
            case 4 -> {
                cells.add(any(new String[] {"", " ", "1.00", "退费", "\"\""}));
                put(bytes, joined(cells));
            }
            case 5 -> {
                byte[] line = joined(cells).getBytes(charset);
                line[random.nextInt(line.length)] = (byte) any(new int[] {0, 0x80, 0xFF, 0x1A, 0xC2, 0x22, 0x30});
                bytes.write(line);
                end(bytes);
            }
            case 6 -> {
                Charset other =
                        charset.equals(StandardCharsets.UTF_8) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
                bytes.write(joined(cells).getBytes(other));
                end(bytes);
            }
            case 7 -> {
                cells.set(at, cell + "\u0085");
                put(bytes, joined(cells));
            }
            default -> {
                cells.set(at, oddCell(made));
                put(bytes, joined(cells));
            }
        }
    }

    private int any(int[] bytes) {
        return bytes[random.nextInt(bytes.length)];
    }
}
