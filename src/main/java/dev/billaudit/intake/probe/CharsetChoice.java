package dev.billaudit.intake.probe;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a text, by strict decoding of all its bytes.
 *
 * <p>Detectors guess wrongly at little Chinese among much ASCII; a valid UTF-8 file is UTF-8, and between GB18030 and Big5 the
 * heading words of bills decide.
 *
 * @param charset the charset, null when the bytes are no text
 * @param doubt why it may be another, null when it is certain
 */
record CharsetChoice(@Nullable Charset charset, @Nullable Remark doubt) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;
    private static final Set<String> CHINESE = Set.of("GB18030", "Big5");
    private static final String GUESSED = "probe.charset-guessed";

    private static final List<String> SIMPLIFIED = List.of(
            "号码", "费用", "时间", "金额", "账单", "帐单", "详单", "日期", "通话", "流量", "套餐", "业务", "名称", "合计", "客户", "查询", "用户", "短信",
            "起始", "通信", "时长", "类型", "周期", "小计", "移动", "联通", "电信", "增值", "代收");
    private static final List<String> TRADITIONAL = List.of(
            "號碼", "費用", "時間", "金額", "帳單", "賬單", "日期", "通話", "流量", "名稱", "合計", "業務", "客戶", "查詢", "用戶", "簡訊", "短信", "時長",
            "類型", "月租", "電信", "小計", "服務", "門號", "話費");

    static CharsetChoice of(Path content) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(content)) {
            head = in.readNBytes(SAMPLE);
        }
        Charset marked = marked(head);
        if (marked != null) {
            return new CharsetChoice(marked, null);
        }
        CharsetTally ofUtf8 = tally(content, /* isOfAll= */ false);
        return decide(ofUtf8.utf8Bad == 0 ? ofUtf8 : tally(content, /* isOfAll= */ true), head);
    }

    /** Counts a file whole; of UTF-8 alone only until it is none. */
    private static CharsetTally tally(Path content, boolean isOfAll) throws IOException {
        CharsetTally tally = new CharsetTally(isOfAll);
        try (InputStream in = Files.newInputStream(content)) {
            byte[] buffer = new byte[SAMPLE];
            for (int read = in.read(buffer); read >= 0 && (isOfAll || tally.utf8Bad == 0); read = in.read(buffer)) {
                tally.take(buffer, read);
            }
        }
        tally.end();
        return tally;
    }

    private static @Nullable Charset marked(byte[] head) {
        if (FileKind.starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (FileKind.starts(head, 0xFF, 0xFE, 0, 0)) {
            return null;
        }
        if (FileKind.starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (FileKind.starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return FileKind.starts(head, 0x84, 0x31, 0x95, 0x33) ? GB18030 : null;
    }

    private static CharsetChoice decide(CharsetTally tally, byte[] head) {
        long nul = tally.nulEven + tally.nulOdd;
        Charset han = wideByWords(tally, head);
        if (han != null) {
            return new CharsetChoice(han, null);
        }
        boolean isWide = nul * 4 > tally.bytes || (nul * 20 > tally.bytes && tally.utf8Bad > 0);
        if (isWide) {
            return wide(tally);
        }
        if (tally.controls * 20 > tally.bytes) {
            return new CharsetChoice(null, null);
        }
        if (tally.utf8Bad == 0) {
            return new CharsetChoice(StandardCharsets.UTF_8, null);
        }
        if (tally.utf8Good >= 3 && tally.utf8Good > 4 * tally.utf8Bad) {
            return new CharsetChoice(StandardCharsets.UTF_8, null);
        }
        return byWords(tally, head);
    }

    /**
     * ASCII in UTF-16 has its zero bytes on one side only. Where they are fewer than a quarter of all, a text of single
     * bytes with a zero here and there would look the same.
     */
    private static CharsetChoice wide(CharsetTally tally) {
        boolean isLittle = tally.nulOdd > 20 * tally.nulEven;
        if (!isLittle && tally.nulEven <= 20 * tally.nulOdd) {
            return new CharsetChoice(null, null);
        }
        Charset charset = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        boolean isSure = (tally.nulEven + tally.nulOdd) * 4 > tally.bytes && tally.bytes % 2 == 0;
        return new CharsetChoice(charset, isSure ? null : Remark.of(GUESSED, charset.name()));
    }

    /** Chinese in UTF-16 has few zero bytes, those of its line ends; there the heading words tell. */
    private static @Nullable Charset wideByWords(CharsetTally tally, byte[] head) {
        if (tally.bytes % 2 != 0 || tally.nulEven + tally.nulOdd == 0) {
            return null;
        }
        int little = words(head, StandardCharsets.UTF_16LE, SIMPLIFIED);
        int big = words(head, StandardCharsets.UTF_16BE, SIMPLIFIED);
        if (Math.max(little, big) < 2) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static CharsetChoice byWords(CharsetTally tally, byte[] head) {
        int utf8 = words(head, StandardCharsets.UTF_8, SIMPLIFIED);
        int gb = words(head, GB18030, SIMPLIFIED);
        int big5 = words(head, BIG5, TRADITIONAL);
        if (utf8 > gb && utf8 > big5) {
            return new CharsetChoice(StandardCharsets.UTF_8, null);
        }
        if (big5 > gb) {
            return new CharsetChoice(BIG5, big5 > 1 ? null : Remark.of(GUESSED, BIG5.name()));
        }
        if (gb + big5 == 0 && isWestern(tally)) {
            return new CharsetChoice(WESTERN, Remark.of(GUESSED, WESTERN.name()));
        }
        boolean isSure = gb > 1 || (isChinese(tally) && (gb == 1 || detects(head)));
        return new CharsetChoice(GB18030, isSure ? null : Remark.of(GUESSED, GB18030.name()));
    }

    /** Letters with accents stand alone among ASCII, the two bytes of a Chinese character are both high. */
    private static boolean isWestern(CharsetTally tally) {
        return tally.gbHigh * 4 < tally.gbPairs + tally.gbBad;
    }

    private static boolean isChinese(CharsetTally tally) {
        return tally.gbBad == 0 && tally.gbPairs > 0 && tally.gbCommon * 10 >= tally.gbPairs * 9;
    }

    private static boolean detects(byte[] head) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(head);
        CharsetMatch match = detector.detect();
        return match != null && CHINESE.contains(match.getName()) && match.getConfidence() > 50;
    }

    private static int words(byte[] head, Charset charset, List<String> list) {
        String text = new String(head, charset);
        return (int) list.stream().filter(text::contains).count();
    }

    /** The first characters, good enough to look for markup in. */
    static String head(byte[] bytes, Charset charset) {
        return new String(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)), charset);
    }
}
