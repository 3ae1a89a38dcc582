package dev.billaudit.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * The detail lists of a company's lines with China Telecom, one group file a kind, made from a seed: 30 % calls, 10 % messages,
 * 55 % data sessions, 5 % value-added records, in the order of time with the lines at random.
 *
 * @param lines how many lines
 * @param records how many records in all
 */
record DetailLists(int lines, int records) {

    /** The size that figures are compared at: some 300 MB. */
    static final DetailLists USUAL = new DetailLists(10_000, 3_000_000);

    private static final long SEED = 20251101;
    private static final long FIRST_LINE = 18_900_000_000L;
    private static final int SECONDS_OF_MONTH = 30 * 86_400;
    private static final String[] PLACES = {"济南市", "青岛市", "烟台市", "潍坊市", "\"济南市,\"\"泉城\"\"营业厅\"", "临沂市", "北京市", "上海市浦东新区"
    };
    private static final String[] CALLS = {"主叫", "被叫"};
    private static final String[] MESSAGES = {"发送", "接收"};
    private static final String[] SERVICES = {"天翼视讯", "爱音乐包月", "天翼阅读", "手机报", "189邮箱"};

    /** Writes the lists and a register that knows the services, so that letters do not outweigh the reading. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("register"));
        var random = new Random(SEED);
        try (BufferedWriter voice = list(folder, "voice.csv", "用户号码,呼叫类型,通话类型,通话地点,对方号码,开始时间,时长,基本费,长途费,费用");
                BufferedWriter message = list(folder, "message.csv", "用户号码,对方号码,发送时间,通信费,短信类型,收发类型");
                BufferedWriter data = list(folder, "data.csv", "用户号码,漫游类型,NAI,开始时间,使用时长,上行,下行,合计流量,上网地市,业务类型,费用");
                BufferedWriter services =
                        list(folder, "value-added.csv", "用户号码,扣费时间,提供商编码,提供商名称,业务类型,业务名称,费用,收费类型,业务内容")) {
            var row = new StringBuilder(160);
            for (int i = 0; i < records; i++) {
                row.setLength(0);
                String time = time((int) ((long) i * SECONDS_OF_MONTH / records));
                int kind = random.nextInt(100);
                row.append(FIRST_LINE + random.nextInt(lines)).append(',');
                if (kind < 30) {
                    voice.append(call(row, time, random));
                } else if (kind < 40) {
                    message.append(message(row, time, random));
                } else if (kind < 95) {
                    data.append(session(row, time, random));
                } else {
                    services.append(service(row, time, random));
                }
            }
        }
        register(folder.resolve("register"));
    }

    private static StringBuilder call(StringBuilder row, String time, Random random) {
        int seconds = 1 + random.nextInt(900);
        int fen = random.nextInt(4) == 0 ? seconds / 60 * 15 : 0;
        row.append(CALLS[random.nextInt(2)]).append(",国内通话,").append(PLACES[random.nextInt(PLACES.length)]);
        row.append(",139").append(10_000_000 + random.nextInt(89_999_999));
        row.append(',').append(time).append(',').append(seconds).append(',');
        yuan(row, fen).append(",0.00,");
        return yuan(row, fen).append('\n');
    }

    private static StringBuilder message(StringBuilder row, String time, Random random) {
        row.append("139").append(10_000_000 + random.nextInt(89_999_999));
        row.append(',').append(time).append(',');
        yuan(row, random.nextInt(5) == 0 ? 10 : 0).append(",国内短信,");
        return row.append(MESSAGES[random.nextInt(2)]).append('\n');
    }

    private static StringBuilder session(StringBuilder row, String time, Random random) {
        int up = random.nextInt(2_000);
        int down = random.nextInt(20_000);
        row.append("国内,46003")
                .append(1_000_000_000L + random.nextInt(999_999_999))
                .append("@ctnet,");
        row.append(time).append(',').append(1 + random.nextInt(3_600)).append(',');
        row.append(up).append(',').append(down).append(',').append(up + down).append(',');
        row.append(PLACES[random.nextInt(PLACES.length)]).append(",4G上网业务,");
        return yuan(row, random.nextInt(50) == 0 ? random.nextInt(100) : 0).append('\n');
    }

    private static StringBuilder service(StringBuilder row, String time, Random random) {
        int sp = random.nextInt(SERVICES.length);
        row.append(time).append(",90100").append(sp).append(",号百信息服务有限公司,增值业务,").append(SERVICES[sp]);
        return row.append(",").append(sp + 1).append(".00,按次,信息浏览\n");
    }

    private static StringBuilder yuan(StringBuilder row, int fen) {
        row.append(fen / 100).append('.').append((char) ('0' + fen / 10 % 10));
        return row.append((char) ('0' + fen % 10));
    }

    private static String time(int second) {
        int ofDay = second % 86_400;
        var time = new StringBuilder("2025-11-");
        two(time, second / 86_400 + 1).append(' ');
        two(time, ofDay / 3_600).append(':');
        two(time, ofDay / 60 % 60).append(':');
        return two(time, ofDay % 60).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static BufferedWriter list(Path folder, String name, String headings) throws IOException {
        BufferedWriter list = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
        list.append(headings).append('\n');
        return list;
    }

    private static void register(Path folder) throws IOException {
        var rows = new StringBuilder("号码,业务名称,类型\n");
        for (String service : SERVICES) {
            rows.append("*,").append(service).append(",点播\n");
        }
        Files.writeString(folder.resolve("services.csv"), rows, StandardCharsets.UTF_8);
    }

    /** Writes the lists of so many lines and records into a folder. */
    public static void main(String[] args) throws IOException {
        new DetailLists(Integer.parseInt(args[1]), Integer.parseInt(args[2])).writeTo(Path.of(args[0]));
    }
}
