package dev.billaudit.intake.probe;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a path offers where the content says nothing: the line and the record kind, never the month. */
final class NameHints {

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{5,20}(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(86|0086)?1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{7,20}|[A-Za-z]{1,8}[0-9]{6,18}");

    /** 202405, 20240531, 20240531120000. */
    private static final Pattern DATE =
            Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])((0[1-9]|[12][0-9]|3[01])([0-9]{4,6})?)?");

    private static final Map<Pattern, RecordKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Pattern.compile("代收|梦网|第三方业务|(?<![A-Za-z])(?:SP|sp)(?![A-Za-z])"), RecordKind.ON_BEHALF);
        KINDS.put(Pattern.compile("增值"), RecordKind.VALUE_ADDED);
        KINDS.put(Pattern.compile("短/?彩信|短信|彩信"), RecordKind.MESSAGE);
        KINDS.put(Pattern.compile("语音|通话"), RecordKind.VOICE);
        KINDS.put(Pattern.compile("上网|流量"), RecordKind.DATA);
        KINDS.put(Pattern.compile("[账帐]单"), RecordKind.BILL);
    }

    private NameHints() {}

    /** The line the file's name offers, else the nearest folder's; null when a name offers several. */
    static @Nullable Line line(String path) {
        String[] names = path.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            String name = i == names.length - 1 ? withoutSuffix(names[i]) : withoutMark(names[i]);
            Set<Line> offered = lines(name);
            if (!offered.isEmpty()) {
                return offered.size() == 1 ? offered.iterator().next() : null;
            }
        }
        return null;
    }

    /** The kind the file's name offers; null for none or several. */
    static @Nullable RecordKind kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Set<RecordKind> kinds = new LinkedHashSet<>();
        KINDS.forEach((words, kind) -> {
            if (words.matcher(name).find()) {
                kinds.add(kind);
            }
        });
        return kinds.size() == 1 ? kinds.iterator().next() : null;
    }

    private static Set<Line> lines(String name) {
        Set<Line> found = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(name);
        while (digits.find()) {
            String run = digits.group();
            if (MOBILE.matcher(run).matches()) {
                found.add(Line.of(run.substring(run.length() - 11)));
            } else if (LANDLINE.matcher(run).matches()) {
                found.add(Line.of(run));
            }
        }
        boolean isAccount = found.isEmpty()
                && ACCOUNT.matcher(name).matches()
                && !DATE.matcher(name).matches();
        if (isAccount) {
            found.add(Line.of(name));
        }
        return found;
    }

    private static String withoutMark(String folder) {
        return folder.endsWith("!") ? withoutSuffix(folder.substring(0, folder.length() - 1)) : folder;
    }

    private static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
