package dev.billaudit.register;

import com.ibm.icu.text.Transliterator;
import dev.billaudit.ledger.Recall;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The one normalisation of names: what is left is what people mean, not how an export spells it. */
final class ServiceName {

    // Section names of the bills of all carriers: an item that bears one of these is a sum, not a service.
    private static final Set<String> SECTIONS = Set.of(
            "套餐及固定费",
            "套餐及固定费用",
            "套餐和固定费",
            "月基本费",
            "月固定费",
            "固定费用",
            "增值业务费",
            "自有增值业务费",
            "自有增值业务费用",
            "代收费",
            "代收费用",
            "代收费业务费",
            "代收费业务费用",
            "代收业务费",
            "代收业务费用",
            "代收信息费",
            "代收费信息费",
            "综合信息服务费",
            "语音通信费",
            "套餐外语音通信费",
            "套餐外费用",
            "短彩信费",
            "短信彩信费",
            "套餐外短彩信费",
            "上网费",
            "上网及数据通信费",
            "套餐外上网费",
            "其他费用",
            "其他费",
            "宽带费用",
            "优惠减免");
    private static final List<String> SUFFIXES = List.of("费", "功能费", "月功能费", "包月费", "信息费", "业务", "服务").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}()\\[\\]{}<>【】《》〈〉「」『』〔〕〖〗]");
    private static final Pattern LEADING = Pattern.compile("^(?:\\*+|代收|增值业务[-‐-―－:])(?=.)");
    private static final Pattern SOUNDS_LIKE_SECTION =
            Pattern.compile("(?:自有)?增值业务(?:扣?费用?)?(?:[ab](?:和b)?类)?(?:小计|合计)?|代收(?:业务|信息)?费用?(?:小计|合计)?|部分代收.{0,6}");
    private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    // Bills come with the numbers of others masked; a register does not.
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-z.])(1[0-9]{2})[0-9]{4}([0-9]{4})(?![0-9a-z])");

    private static final Recall<String> PLAIN = new Recall<>(ServiceName::madePlain);
    private static final Recall<String> FOLDED = new Recall<>(ServiceName::madeFolded);
    private static final Recall<Boolean> NAMES = new Recall<>(ServiceName::means);

    private ServiceName() {}

    /** The name in one script, case and width, without blanks, bracket signs and leading marks; nothing cut behind. */
    static String fold(String exported) {
        return FOLDED.of(exported);
    }

    private static String madeFolded(String exported) {
        String name = plain(exported);
        String shorter = LEADING.matcher(name).replaceFirst("");
        while (!shorter.equals(name)) {
            name = shorter;
            shorter = LEADING.matcher(name).replaceFirst("");
        }
        return name;
    }

    /** The folded name without trailing words that name no service, but never empty for a name that is not. */
    static String strip(String folded) {
        String name = folded;
        String shorter = withoutSuffix(name);
        while (!shorter.equals(name)) {
            name = shorter;
            shorter = withoutSuffix(name);
        }
        return name;
    }

    /** Whether it is a name at all: 无, {@code --} and {@code **} are none. */
    static boolean isName(String exported) {
        return NAMES.of(exported);
    }

    private static boolean means(String exported) {
        String name = plain(exported);
        return MEANING.matcher(name).find() && !name.equals("无") && !name.equals("null");
    }

    /** Whether it is the name of a section of the bill. */
    static boolean isSection(String exported) {
        return SECTIONS.contains(plain(exported));
    }

    /** Whether it reads like a section of value-added or on-behalf charges, spelt as no export was seen to. */
    static boolean soundsLikeSection(String exported) {
        return SOUNDS_LIKE_SECTION.matcher(plain(exported)).matches();
    }

    /** One script, case and width; no blanks, no bracket signs. */
    static String plain(String exported) {
        return PLAIN.of(exported);
    }

    private static String madePlain(String exported) {
        String name = Normalizer.normalize(exported, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        name = SIMPLIFIED.transliterate(NOISE.matcher(name).replaceAll(""));
        // 帳 becomes 帐, which the bills of the carriers use for 账
        return NUMBER.matcher(name.replace('帐', '账')).replaceAll("$1****$2");
    }

    private static String withoutSuffix(String name) {
        return SUFFIXES.stream()
                .filter(suffix -> name.length() > suffix.length() && name.endsWith(suffix))
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
