package dev.billaudit.intake.layout;

/**
 * Traditional characters of the words that exports use, made simplified: {@code 賬單} is {@code 账单}. Only to compare
 * words; what is shown stays as it was printed.
 *
 * <p>The pairs are those of Unicode's transform Traditional-Simplified whose simplified character occurs in the words of the
 * layouts; a test holds them against it.
 */
final class Simplified {

    static final String TRADITIONAL = "並佔併來係個備傢價償優兌內別劃動務勢勵區協員問單噹嚮國圍圓圖團執報夢夥奬實審寬專對導屬帳帶幣廢廣強彆後徑復悅愛態應戲戶換摺"
            + "撥據擬數時暫曆曏書會條業樂標機檯欵歷歸毬氣沒況減準溫滯無營狀獎產産當發碼祕稅稱積箇節範糰約紅納級細終結絡給統經綜綠綫網綵"
            + "緑線編總繫繳續纍聯聲臺與華萬虛號補製複覈視親訂計訊記訪設註証詢話詳誌語說説請諾證識議讀負財費賀資賠質賬賸購贈趨跤載轉辦農週"
            + "遊運過違遞選還郵釐釦鈴錄録錶鍾鐘長門開閑閒間関閱閲關際雜電頁項預頻額類顯颱飛餘髮麯點齣匯彙檔貝傳掛斷礎種紹罣連筆雲寶捨測現託貨銀廳環較銷兒婦車畫處認憑擔熱眞緊緻舉舊薦訴護變凈廻沖"
            + "淨滿異衝調讓貼迴閃餽饋齡菓";
    static final String SIMPLE = "并占并来系个备家价偿优兑内别划动务势励区协员问单当向国围圆图团执报梦伙奖实审宽专对导属帐带币废广强别后径复悦爱态应戏户换折"
            + "拨据拟数时暂历向书会条业乐标机台款历归球气没况减准温滞无营状奖产产当发码秘税称积个节范团约红纳级细终结络给统经综绿线网彩"
            + "绿线编总系缴续累联声台与华万虚号补制复核视亲订计讯记访设注证询话详志语说说请诺证识议读负财费贺资赔质账剩购赠趋交载转办农周"
            + "游运过违递选还邮厘扣铃录录表钟钟长门开闲闲间关阅阅关际杂电页项预频额类显台飞余发曲点出汇汇档贝传挂断础种绍挂连笔云宝舍测现托货银厅环较销儿妇车画处认凭担热真紧致举旧荐诉护变净回冲"
            + "净满异冲调让贴回闪馈馈龄果";

    private static final char FIRST = '\u4e00';
    private static final char[] OF = table();

    private Simplified() {}

    private static char[] table() {
        char[] table = new char['\u9fff' - FIRST + 1];
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            table[TRADITIONAL.charAt(i) - FIRST] = SIMPLE.charAt(i);
        }
        return table;
    }

    /** The text in simplified characters as far as they are known. */
    static String of(String text) {
        StringBuilder simple = null;
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - FIRST;
            char other = at < 0 || at >= OF.length ? 0 : OF[at];
            if (other != 0) {
                simple = simple == null ? new StringBuilder(text) : simple;
                simple.setCharAt(i, other);
            }
        }
        return simple == null ? text : simple.toString();
    }
}
