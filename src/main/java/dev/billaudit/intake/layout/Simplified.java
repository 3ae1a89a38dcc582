package dev.billaudit.intake.layout;

/**
 * Traditional characters of the words that exports use, made simplified: {@code 賬單} is {@code 账单}. Only to compare
 * words; what is shown stays as it was printed.
 *
 * <p>The pairs are those of Unicode's transform Traditional-Simplified whose simplified character occurs in the words of the
 * layouts; a test holds them against it.
 */
final class Simplified {

    static final String TRADITIONAL = "並佔併來係個備價償優兌內別劃動務勢勵區協員問單噹嚮國圍圓團執夢奬實寬專對導屬帳帶幣廢廣彆後徑愛態應戶換摺撥據數時暫曆曏會"
            + "條業樂標機檯欵歷歸沒況減準溫滯無營狀獎產産當發碼稱積箇節範糰約納級細終結絡給統綜綫網綵線編總繫繳纍聯聲臺與萬號補製覈視訂"
            + "計訊記訪設註証詢話詳語說説請諾證識議負費資賠賬賸購贈趨跤載轉辦週遊運過違還郵釐釦鈴錄録錶鍾鐘長門開閑閒間関關際電頁項預頻"
            + "額類顯颱餘髮點齣"
            + "傢報審復悅戲擬毬紅經綠緑續虛複親讀選閱閲飛圖強書氣祕華誌財賀農遞雜麯";
    static final String SIMPLE = "并占并来系个备价偿优兑内别划动务势励区协员问单当向国围圆团执梦奖实宽专对导属帐带币废广别后径爱态应户换折拨据数时暂历向会"
            + "条业乐标机台款历归没况减准温滞无营状奖产产当发码称积个节范团约纳级细终结络给统综线网彩线编总系缴累联声台与万号补制核视订"
            + "计讯记访设注证询话详语说说请诺证识议负费资赔账剩购赠趋交载转办周游运过违还邮厘扣铃录录表钟钟长门开闲闲间关关际电页项预频"
            + "额类显台余发点出"
            + "家报审复悦戏拟球红经绿绿续虚复亲读选阅阅飞图强书气秘华志财贺农递杂曲";

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
