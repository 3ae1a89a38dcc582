package dev.billaudit.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that anybody could do with the lists: DuckDB's group-by of them on one thread, in a process of its own. */
final class Yardstick {

    private static final String SUMS = """
            select line, kind, sp, count(*) as n, min(moment), max(moment), sum(took), sum(kb), sum(fee) from (
              select "用户号码" as line, 'voice' as kind, '' as sp, "开始时间" as moment, "时长" as took, 0 as kb, "费用" as fee from %1$s/voice.csv', %2$s,
                types={'用户号码':'VARCHAR','对方号码':'VARCHAR','开始时间':'TIMESTAMP','时长':'BIGINT','费用':'DECIMAL(12,2)'})
              union all
              select "用户号码", 'message', '', "发送时间", 0, 0, "通信费" from %1$s/message.csv', %2$s,
                types={'用户号码':'VARCHAR','对方号码':'VARCHAR','发送时间':'TIMESTAMP','通信费':'DECIMAL(12,2)'})
              union all
              select "用户号码", 'data', '', "开始时间", "使用时长", "合计流量", "费用" from %1$s/data.csv', %2$s,
                types={'用户号码':'VARCHAR','开始时间':'TIMESTAMP','使用时长':'BIGINT','合计流量':'BIGINT','费用':'DECIMAL(12,2)'})
              union all
              select "用户号码", 'value-added', "提供商编码", "扣费时间", 0, 0, "费用" from %1$s/value-added.csv', %2$s,
                types={'用户号码':'VARCHAR','提供商编码':'VARCHAR','扣费时间':'TIMESTAMP','费用':'DECIMAL(12,2)'})
            ) group by line, kind, sp
            """;

    private Yardstick() {}

    /** Groups the lists of a folder and says how many groups and rows there were. */
    public static void main(String[] args) throws SQLException {
        String from =
                "read_csv('" + Path.of(args[0]).toAbsolutePath().toString().replace("'", "''");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute("set threads = 1");
            String sums = SUMS.formatted(from, "header=true, delim=',', quote='\"'");
            try (ResultSet all = sql.executeQuery("select count(*), sum(n) from (" + sums + ")")) {
                all.next();
                System.out.println(all.getLong(1) + " groups, " + all.getLong(2) + " rows");
            }
        }
    }
}
