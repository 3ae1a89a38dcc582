package dev.billaudit.report;

import static dev.billaudit.ledger.Carrier.CHINA_MOBILE;
import static dev.billaudit.ledger.Carrier.CHINA_TELECOM;
import static dev.billaudit.ledger.Carrier.CHINA_UNICOM;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.ServiceProvider;

/** A believable month of a small company: five lines, three carriers, two cost centres. */
public final class SampleMonth {

    private static final ServiceProvider SOHU = new ServiceProvider("搜狐", "901002", "5566", null);
    private static final ServiceProvider NEWS = new ServiceProvider("北京空中信使信息技术有限公司", "901077", null, "10665566");

    private SampleMonth() {}

    public static AMonthLedger ledger() {
        AMonthLedger ledger = AMonthLedger.in("2025-11")
                .state(RunSummary.State.INCOMPLETE, "号码 186****1010 缺 2025-11 的上网详单。", "1 个文件被搁置：不知道是哪个号码的。");
        mobile(ledger);
        others(ledger);
        return ledger.file("china-mobile/13800138000/2025-11账单.csv", FileState.ACCEPTED, 46, 0, null)
                .file("china-mobile/13800138001/2025-11账单.csv", FileState.ACCEPTED_WITH_REJECTS, 58, 1, "有 1 行没有读懂。")
                .file(
                        "china-telecom/旧/2025-11账单.csv",
                        FileState.DUPLICATE,
                        31,
                        0,
                        "与 china-telecom/2025-11账单.csv 内容相同。")
                .file("其他/未命名.pdf", FileState.REFUSED, 1, 0, "PDF 文件不能读；请下载 CSV 或 Excel 格式的账单。")
                .file("register/services.csv", FileState.ACCEPTED, 12, 0, null)
                .reject(
                        "china-mobile/13800138001/2025-11账单.csv",
                        37,
                        "amount-not-a-number",
                        "金额列不是数字：请从运营商网站重新下载这个文件。",
                        "增值业务费 | 五元 | 139****0001");
    }

    private static void mobile(AMonthLedger ledger) {
        ledger.line("13800138000", CHINA_MOBILE)
                .card("全球通88套餐", "88.00", "市场部", "北京某某有限公司", "北京")
                .charge(Category.PLAN, "全球通88套餐", "88.00", Verdict.AGREED)
                .charge(Category.VOICE, "语音通信费", "12.35", Verdict.STANDARD)
                .charge(Category.CREDIT, "套餐优惠减免", "-10.00", Verdict.CREDIT)
                .suspect("unrecognised-sp", Grade.LIKELY, Category.ON_BEHALF, "虚拟人生", SOHU, "7.00")
                .suspect(
                        "duplicate-charge",
                        Grade.STRONG,
                        Category.VALUE_ADDED,
                        "手机报（少儿版）月功能费",
                        ServiceProvider.UNSTATED,
                        "3.00")
                .deadline("2025-12-20", "在期限前向运营商投诉。")
                .trend(3, "china-mobile", "90.35")
                .trend(1, "china-mobile", "93.35")
                .trend(1, "搜狐", "7.00")
                .trend(0, "china-mobile", "93.35")
                .trend(0, "搜狐", "7.00")
                .line("13800138001", CHINA_MOBILE)
                .card("畅享套餐59元", "59.00", "市场部", "北京某某有限公司", "北京")
                .charge(Category.PLAN, "畅享套餐59元", "59.00", Verdict.AGREED)
                .charge(Category.DATA, "上网费", "0.305", Verdict.STANDARD)
                .suspect("unrecognised-sp", Grade.LIKELY, Category.ON_BEHALF, "掌上股讯", NEWS, "15.00", "3.00")
                .doesNotAddUp("0.01")
                .trend(0, "china-mobile", "59.305")
                .trend(0, "北京空中信使信息技术有限公司", "15.00");
    }

    private static void others(AMonthLedger ledger) {
        ledger.line("18600001010", CHINA_UNICOM)
                .card("冰激凌套餐", "99.00", "研发部", "北京某某有限公司", "天津")
                .charge(Category.PLAN, "冰激凌套餐", "99.00", Verdict.AGREED)
                .charge(Category.VALUE_ADDED, "增值业务费", "6.00", Verdict.UNCLEAR)
                .coverage(RecordKind.DATA, CoverageState.MISSING)
                .coverage(RecordKind.VALUE_ADDED, CoverageState.MISSING)
                .notChecked("idle-period-fee", "缺 2025-11 的上网详单，不能说整月没有使用。", "99.00")
                .notChecked("unitemised-charge", "缺增值业务扣费记录，登记里有一项可能说明这笔钱。", "6.00")
                .line("18900001012", CHINA_TELECOM)
                .card("天翼畅享129", "129.00", "研发部", "北京某某有限公司", "河北")
                .suspect("idle-period-fee", Grade.STRONG, Category.PLAN, "天翼畅享129", ServiceProvider.UNSTATED, "129.00")
                .suspect("unrecognised-sp", Grade.REVIEW, Category.ON_BEHALF, "*代收超级贺卡费", SOHU, "0.50")
                .coverage(RecordKind.MESSAGE, CoverageState.STATED_EMPTY)
                .line("075512345678", CHINA_TELECOM)
                .charge(Category.BROADBAND, "宽带月租费", "120.00", Verdict.AGREED)
                .coverage(RecordKind.VOICE, CoverageState.STATED_EMPTY)
                .remark("账单周期是上月 21 日至本月 20 日。");
    }
}
