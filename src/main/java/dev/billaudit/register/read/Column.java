package dev.billaudit.register.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A column of the register: its name in beans and its headings as people write them. */
enum Column {
    LINE("line", "号码", "手机号码", "业务号码", "用户号码", "服务号码"),
    SERVICE("service", "业务名称", "业务"),
    PROVIDER("provider", "服务商", "服务提供商"),
    SP_CODE("sp_code", "企业代码"),
    SERVICE_CODE("service_code", "业务代码"),
    PORT("port", "端口", "业务端口"),
    PRICE("price", "月费", "价格"),
    KIND("kind", "类型"),
    FROM("from", "生效日期", "开始", "开始日期", "日期"),
    UNTIL("until", "失效日期", "结束", "结束日期", "截止日期", "end_date"),
    PROOF("proof", "凭证"),
    NOTE("note", "备注"),
    CARRIER("carrier", "运营商"),
    PLAN("plan", "套餐", "套餐名称"),
    TERMINATION_FEE("termination_fee", "违约金"),
    HOLDER("holder", "户主"),
    PROVINCE("province", "归属省"),
    COST_CENTRE("cost_centre", "成本中心", "cost_center"),
    EVENT("event", "事件"),
    TIME("time", "时间"),
    TEXT("text", "内容"),
    RULE("rule", "规则"),
    REASON("reason", "原因", "理由"),
    PERSON("person", "认可人", "确认人"),
    PRICE_CAP("price_cap", "价格上限", "上限"),
    AGREED("agreed", "同意"),
    FIRST_SEEN("first_seen", "首见账期"),
    LATEST_AMOUNT("latest_amount", "最近金额");

    private final String bound;
    private final String chinese;

    /** Immutable in fact: made by {@code toList}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> headings;

    Column(String bound, String chinese, String... others) {
        this.bound = bound;
        this.chinese = chinese;
        this.headings =
                Stream.concat(Stream.of(bound, chinese), Arrays.stream(others)).toList();
    }

    /** The name the row bean binds it by; also its English heading. */
    String bound() {
        return bound;
    }

    /** Every heading it may have, the English first, the Chinese of the manual second. */
    List<String> headings() {
        return headings;
    }

    /** The heading of the manual in one of its languages. */
    String heading(boolean chinese) {
        return headings.get(chinese ? 1 : 0);
    }

    /** How messages call it: {@code 号码 (line)}. */
    String title() {
        return chinese + " (" + bound + ")";
    }

    /** Whether this heading of a file means this column, whatever its case, blanks or width. */
    boolean isHeaded(String heading) {
        String wanted = plain(heading);
        return headings.stream().anyMatch(known -> plain(known).equals(wanted));
    }

    /** Whether a cell may hold several lines. */
    boolean isFreeText() {
        return this == TEXT || this == NOTE || this == PROOF || this == REASON;
    }

    /** Whether a cell without any letter or digit ({@code --}, {@code /}) says nothing. */
    boolean isName() {
        return this == SERVICE || this == PROVIDER || this == PLAN || isCode();
    }

    /** Whether the cell holds digits that are a name, never a quantity. */
    boolean isCode() {
        return this == SP_CODE || this == SERVICE_CODE || this == PORT;
    }

    /** A heading for comparing: no width, case, blanks, joiners, no unit behind it. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\ufeff_\\-*:]", "")
                .replaceAll("\\((元|元/月|yuan)\\)$", "");
    }
}
