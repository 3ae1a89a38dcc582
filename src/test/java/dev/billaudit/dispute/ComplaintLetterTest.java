package dev.billaudit.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.PackReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintLetterTest {

    private static final Map<RuleFamily, List<String>> RULES = Map.of(
            RuleFamily.UNAUTHORISED,
                    List.of(
                            "charged-after-cancellation",
                            "duplicate-charge",
                            "trial-turned-paid",
                            "price-above-agreed",
                            "unrecognised-sp",
                            "unrecognised-value-added",
                            "unitemised-charge",
                            "refund-missing",
                            "charged-again"),
            RuleFamily.IDLE, List.of("idle-period-fee"),
            RuleFamily.PLAN, List.of("plan-fee-not-agreed"),
            RuleFamily.PENALTY, List.of("penalty-not-owed"));

    private final AMatter sp =
            AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_rule_has_a_letter_that_verifies_stops_refunds_and_asks_for_the_order_record(String language) {
        RULES.forEach((family, rules) -> rules.forEach(rule -> {
            String letter = text(AMatter.of(family).charged(rule, "2025-11", "7.00", "7.00"), language);

            assertThat(letter).as(rule).contains("13800138000", "7.00").doesNotContain("{", "}");
            List<String> needed = language.equals("en")
                    ? List.of("Verify", "Stop", "please refund 7.00 yuan", "order record", "15 days", "□")
                    : List.of("核实", "停止", "请退还 7.00 元", "订购记录及二次确认凭证", "15 日内书面答复", "□");
            assertThat(letter).as(rule).contains(needed);
        }));
    }

    @Test
    void the_carrier_is_written_to_and_never_the_provider() {
        String addressee = text(sp, "zh-CN")
                .lines()
                .filter(line -> line.startsWith("致："))
                .toList()
                .toString();

        assertThat(addressee).contains("中国移动通信集团有限公司").doesNotContain("搜狐");
    }

    @Test
    void what_was_offset_is_to_be_stopped_and_explained_and_not_asked_back() {
        AMatter offset = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "0.00");

        assertThat(text(offset, "zh-CN"))
                .contains("该费用已被优惠抵扣", "请求退还的金额为 0.00 元", "停止", "请说明收取的原因")
                .doesNotContain("请退还 ");
    }

    @Test
    void part_of_what_was_taken_is_asked_back_with_the_offset_named() {
        AMatter partly = AMatter.of(RuleFamily.UNAUTHORISED)
                .charged("unrecognised-sp", "2025-10", "7.00", "7.00")
                .charged("unrecognised-sp", "2025-11", "7.005", "3.00");

        assertThat(text(partly, "zh-CN")).contains("有异议金额合计 14.005 元", "其中 4.005 元已被账单上的优惠抵扣", "请退还 10.00 元");
    }

    @Test
    void identity_is_left_to_the_person_and_nothing_is_ticked() {
        assertThat(text(sp, "zh-CN"))
                .contains("姓名（名称）：____", "证件类型及号码：____", "联系方式：____", "签名（盖章）：____", "日期：____")
                .contains("□　第 1 项，本人确认：这些收费对应的业务并非本人订购")
                .doesNotContain("☑", "√", "■");
        String asked = text(sp, "zh-CN")
                .lines()
                .filter(line -> !line.startsWith("□"))
                .toList()
                .toString();
        assertThat(asked).doesNotContain("并非本人订购");
    }

    @Test
    void who_agreed_to_the_service_is_not_made_to_deny_it() {
        AMatter dearer = AMatter.of(RuleFamily.UNAUTHORISED).charged("price-above-agreed", "2025-11", "5.00", "5.00");

        assertThat(text(dearer, "zh-CN")).contains("业务本身不必关闭").doesNotContain("并非本人订购", "关闭相应业务");
    }

    @ParameterizedTest
    @CsvSource({
        "threat, 否则后果自负", "criminal, 这是诈骗", "criminal, 这是盗 窃", "petition-or-discipline, 将向纪委反映",
        "slogan, 霸王条款", "more-than-single-refund, 请双倍退还", "criminal, this is FRAUD", "threat, or  else"
    })
    void a_template_with_words_that_harm_is_refused(String kind, String words) {
        String template = new PackReader(null).text(Stationery.complaintPath("zh-CN")) + "\n" + words + "\n";
        Stationery own = AMatter.stationery("zh-CN", template, Complainant.PERSON);

        assertThatThrownBy(() -> text(sp, own))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("dispute.words-never")
                .hasMessageContaining(kind);
    }

    @Test
    void a_service_may_be_called_anything() {
        AMatter guard = AMatter.of(RuleFamily.UNAUTHORISED)
                .service("防诈骗举报双倍守护", new ServiceProvider("曝光传媒", "911", null, null), Category.VALUE_ADDED)
                .why(Remark.of("rules.test.why", "防诈骗举报双倍守护"))
                .charged("unrecognised-value-added", "2025-11", "7.00", "7.00");

        assertThat(text(guard, "zh-CN")).contains("防诈骗举报双倍守护", "曝光传媒", "核对情况：防诈骗举报双倍守护不在登记之内。");
    }

    @Test
    void a_remark_that_must_not_be_repeated_is_left_out() {
        AMatter rude = AMatter.of(RuleFamily.UNAUTHORISED)
                .why(Remark.of("rules.test.rude", "x"))
                .charged("unrecognised-sp", "2025-11", "7.00", "7.00");

        assertThat(text(rude, "zh-CN")).doesNotContain("后果自负", "核对情况");
    }

    @Test
    void a_name_on_the_bill_cannot_shape_the_letter() {
        AMatter sly = AMatter.of(RuleFamily.UNAUTHORISED)
                .service(
                        "## 假\n# 标题{{claim}}|<b>\u202e\u0001TITLE",
                        new ServiceProvider("a\u0001b", null, null, null),
                        Category.VALUE_ADDED)
                .charged("unrecognised-value-added", "2025-11", "7.00", "7.00");
        Letter letter = letter(sly, AMatter.stationery("zh-CN"));

        assertThat(letter.blocks().stream().filter(block -> block.style() == Letter.Style.TITLE))
                .hasSize(1);
        assertThat(letter.table().rows().get(0).get(2)).isEqualTo("## 假 # 标题{{claim}}|<b>TITLE");
        assertThat(LetterText.of(letter)).contains("## 假 # 标题{{claim}}｜<b>TITLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#claims", "{{nothing}}", "{{line}} {{claim}}", "[table]"})
    void a_template_that_cannot_be_filled_or_lacks_what_a_complaint_needs_is_refused(String template) {
        assertThatThrownBy(() -> text(sp, AMatter.stationery("zh-CN", template, Complainant.PERSON)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("dispute.template-");
    }

    @Test
    void only_sure_law_in_force_is_cited_and_consumer_law_by_consumers_alone() {
        String person = text(sp, "zh-CN");
        String company = text(
                sp,
                AMatter.stationery(
                        "zh-CN", new PackReader(null).text(Stationery.complaintPath("zh-CN")), Complainant.COMPANY));

        assertThat(person).contains("《中华人民共和国消费者权益保护法》第九条", "第三十九条", "明白办");
        assertThat(company).contains("本单位", "第三十九条").doesNotContain("消费者权益保护法", "本人现有");
        AMatter old = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2020-11", "7.00", "7.00");
        assertThat(text(old, "zh-CN")).doesNotContain("民法典", "明白办");
    }

    @Test
    void certainty_and_time_decide_what_may_be_cited() {
        LawArticle sure = article(LawArticle.Certainty.B);

        assertThat(sure.isCitable(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(sure.isCitable(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(sure.isCitable(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(article(LawArticle.Certainty.C).isCitable(LocalDate.of(2025, 6, 1)))
                .isFalse();
        assertThat(article(LawArticle.Certainty.D).isCitable(LocalDate.of(2025, 6, 1)))
                .isFalse();
    }

    @Test
    void the_packs_are_whole_in_both_languages() {
        PackReader packs = new PackReader(null);
        ChannelFile channels = packs.read(ChannelFile.PATH, ChannelFile.class);
        Set<String> rules = new TreeSet<>();
        RULES.values().forEach(rules::addAll);

        for (Carrier carrier : Carrier.values()) {
            assertThat(channels.of(carrier).addressee()).containsOnlyKeys("zh-CN", "en");
        }
        assertThat(packs.read(LawFile.PATH, LawFile.class).articles())
                .isNotEmpty()
                .allSatisfy(article -> {
                    assertThat(article.gist()).containsOnlyKeys("zh-CN", "en");
                    assertThat(article.certainty()).isIn(LawArticle.Certainty.A, LawArticle.Certainty.B);
                    assertThat(rules).containsAll(article.rules());
                });
        assertThat(new YamlWording("en").words().keySet())
                .isEqualTo(new YamlWording("zh-CN").words().keySet());
        assertThat(new YamlWording("en").words().values()).noneMatch(words -> words.contains("'"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1", "en, 2", "zh-CN, 13"})
    void the_document_says_what_the_text_says(String language, long seed) throws IOException {
        Letter letter = letter(AMatter.random(seed), AMatter.stationery(language));
        byte[] bytes = LetterDocument.of(letter, "C-1", LocalDate.of(2025, 12, 5));
        List<String> said = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    said.add(paragraph.getText().strip());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells().forEach(cell -> said.add(cell.getText())));
                }
            }
            assertThat(document.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo("2025-12-05T00:00:00Z");
        }
        List<String> text = LetterText.of(letter)
                .lines()
                .filter(line -> !line.startsWith("|-"))
                .flatMap(line -> line.startsWith("| ") ? Stream.of(line.split("\\|")) : Stream.of(line))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        said.removeIf(String::isEmpty);

        assertThat(said).isEqualTo(text);
    }

    private static LawArticle article(LawArticle.Certainty certainty) {
        LocalDate first = LocalDate.of(2025, 1, 1);
        return new LawArticle(
                "x",
                Map.of(),
                Map.of(),
                Map.of(),
                first,
                LocalDate.of(2025, 12, 31),
                certainty,
                false,
                List.of(),
                "",
                first);
    }

    private static String text(AMatter matter, String language) {
        return text(matter, AMatter.stationery(language));
    }

    private static String text(AMatter matter, Stationery stationery) {
        return LetterText.of(letter(matter, stationery));
    }

    private static Letter letter(AMatter matter, Stationery stationery) {
        CaseMatter written = matter.asOf("2025-12-05");
        return new ComplaintLetter(stationery).write(written, ClaimTable.of(written));
    }
}
