package dev.billaudit.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the register: any headings, any order, columns that say nothing left out. */
final class RegisterPaper {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("line", "号码"),
            Map.entry("service", "业务名称"),
            Map.entry("provider", "服务商"),
            Map.entry("sp_code", "企业代码"),
            Map.entry("service_code", "业务代码"),
            Map.entry("port", "端口"),
            Map.entry("price", "月费"),
            Map.entry("kind", "类型"),
            Map.entry("from", "生效日期"),
            Map.entry("until", "失效日期"),
            Map.entry("proof", "凭证"),
            Map.entry("note", "备注"),
            Map.entry("carrier", "运营商"),
            Map.entry("plan", "套餐"),
            Map.entry("termination_fee", "违约金"),
            Map.entry("province", "归属省"),
            Map.entry("event", "事件"));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("monthly", "包月"),
            Map.entry("per-use", "点播"),
            Map.entry("trial", "试用"),
            Map.entry("free", "免费"),
            Map.entry("mobile", "移动"),
            Map.entry("broadband", "宽带"),
            Map.entry("suspended", "停机"),
            Map.entry("resumed", "复机"),
            Map.entry("cancelled", "销户"),
            Map.entry("idle", "闲置"));
    private static final List<String> DATES = List.of("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日");

    private final Path folder;
    private final Random random;

    RegisterPaper(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    void write(List<Plot> plots) {
        var services = new ArrayList<List<String>>();
        var contracts = new ArrayList<List<String>>();
        var events = new ArrayList<List<String>>();
        var messages = new ArrayList<List<String>>();
        var accepted = new ArrayList<List<String>>();
        for (Plot plot : plots) {
            plot.services.forEach(entry -> services.add(service(entry)));
            if (plot.contract != null) {
                contracts.add(contract(plot.contract));
            }
            plot.otherContracts.forEach(other -> contracts.add(contract(other)));
            plot.messages.forEach(message -> messages.add(List.of(
                    spelled(message.line()),
                    message.time().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)),
                    message.port(),
                    message.text())));
            plot.accepted.forEach(row -> accepted.add(List.of(
                    spelled(row.line()),
                    text(row.service()),
                    text(row.rule()),
                    "本人知情",
                    "张三",
                    money(row.cap()),
                    date(row.until()),
                    "")));
            plot.events.forEach(event -> events.add(
                    List.of(spelled(event.line()), word(event.event()), date(event.from()), date(event.until()), "")));
        }
        table(
                "services",
                "line,service,provider,sp_code,service_code,port,price,kind,from,until,proof,note",
                services,
                Map.of());
        table(
                "contracts",
                "line,carrier,kind,plan,price,from,until,termination_fee,province,note",
                contracts,
                Map.of("from", "开始", "until", "结束"));
        table("confirmations", "line,time,port,text", messages, Map.of());
        table("accepted", "line,service,rule,reason,person,price_cap,until,note", accepted, Map.of());
        table("events", "line,event,from,until,proof", events, Map.of("from", "日期", "until", "结束"));
    }

    private List<String> service(AgreedService entry) {
        Offer offer = entry.offer;
        return List.of(
                spelled(entry.line),
                text(offer.name()),
                text(offer.provider()),
                text(offer.spCode()),
                text(offer.serviceCode()),
                text(offer.port()),
                money(entry.fen),
                word(entry.kind),
                date(entry.from),
                date(entry.until),
                "",
                "");
    }

    private List<String> contract(Contract contract) {
        return List.of(
                spelled(contract.line()),
                random.nextBoolean() ? contract.carrier().name : contract.carrier().id,
                word(contract.kind()),
                text(contract.plan()),
                money(contract.fen()),
                date(contract.from()),
                date(contract.until()),
                money(contract.penalty()),
                text(contract.province()),
                "");
    }

    private void table(String name, String columns, List<List<String>> rows, Map<String, String> own) {
        List<String> keys = List.of(columns.split(","));
        var order = new ArrayList<Integer>();
        for (int i = 0; i < keys.size(); i++) {
            int column = i;
            boolean empty = rows.stream().allMatch(row -> row.get(column).isEmpty());
            if (!empty || random.nextInt(3) == 0) {
                order.add(i);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        if (rows.isEmpty()) {
            return;
        }
        boolean chinese = random.nextBoolean();
        var written = new ArrayList<List<String>>();
        written.add(order.stream()
                .map(keys::get)
                .map(key -> chinese ? own.getOrDefault(key, CHINESE.getOrDefault(key, key)) : key)
                .toList());
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(row -> written.add(order.stream().map(row::get).toList()));
        Container.Kind kind = random.nextInt(3) == 0 ? Container.Kind.XLSX : Container.Kind.CSV;
        Container.write(folder.resolve(name + kind.suffix), kind, written, random);
    }

    private String spelled(String line) {
        if (line.length() != 11) {
            return line;
        }
        return switch (random.nextInt(10)) {
            case 0 -> line.substring(0, 3) + " " + line.substring(3, 7) + " " + line.substring(7);
            case 1 -> line.substring(0, 3) + "-" + line.substring(3, 7) + "-" + line.substring(7);
            case 2 -> "+86" + line;
            case 3 -> "0086" + line;
            default -> line;
        };
    }

    private String word(String key) {
        return random.nextBoolean() ? key : WORDS.getOrDefault(key, key);
    }

    private String money(@Nullable Long fen) {
        if (fen == null) {
            return "";
        }
        return fen % 100 == 0 && random.nextBoolean() ? String.valueOf(fen / 100) : Fen.text(fen);
    }

    private String date(@Nullable LocalDate day) {
        return day == null
                ? ""
                : day.format(DateTimeFormatter.ofPattern(DATES.get(random.nextInt(DATES.size())), Locale.ROOT));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
