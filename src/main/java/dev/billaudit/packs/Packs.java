package dev.billaudit.packs;

import dev.billaudit.intake.layout.LayoutFile;
import dev.billaudit.intake.layout.Layouts;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Catalogue;
import dev.billaudit.rules.OwnCondition;
import dev.billaudit.rules.RuleCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data packs in use: the product's, with the files of the user's folder in place of those of the same path and
 * beside them.
 */
public final class Packs {

    private static final String YAML = "yml";
    private static final List<String> FOLDERS =
            List.of("calendar", "catalogue", "channels", "ladder", "law", "layouts", "wording");
    private static final String TEMPLATES = "templates";

    private final PackReader reader;

    /** Takes the user's folder, null for none. */
    public Packs(@Nullable Path override) {
        this.reader = new PackReader(override);
    }

    /**
     * What is known of services in general.
     *
     * @throws WrongUsage if a file is not as it must be, with file and line
     */
    public Catalogue catalogue() {
        return CataloguePack.read(reader);
    }

    /**
     * The cards of all rules in the order they are asked.
     *
     * @param userRules a person's own file that changes some of them, null for none
     * @throws WrongUsage if it names a rule or a threshold there is not
     */
    public List<RuleCard> ruleCards(@Nullable Path userRules) {
        RulesFile rules = reader.read(RulesFile.PATH, RulesFile.class);
        if (userRules == null) {
            return rules.rules();
        }
        String name = String.valueOf(userRules.getFileName());
        return rules.changedBy(name, own(userRules).changes());
    }

    /**
     * The rules of a person's own file beside those of the product, in the order they are asked.
     *
     * @param userRules the file, null for none
     * @throws WrongUsage if a rule cannot be used, with line and reason
     */
    public List<OwnCondition> ownRules(@Nullable Path userRules) {
        return userRules == null
                ? List.of()
                : own(userRules).conditions(String.valueOf(userRules.getFileName()), userText(userRules));
    }

    private static OwnRulesFile own(Path file) {
        return PackReader.parse(String.valueOf(file.getFileName()), userText(file), OwnRulesFile.class);
    }

    /**
     * Every layout, the user's among them.
     *
     * @throws WrongUsage if a file names something there is not
     */
    public Layouts layouts() {
        NavigableMap<String, LayoutFile> files = all("layouts", LayoutFile.class);
        return Layouts.of(files, files.keySet().stream().filter(reader::isOwn).collect(Collectors.toSet()));
    }

    /**
     * The words of a language, {@code zh-CN} or {@code en}.
     *
     * @throws WrongUsage if there is no such language or a key stands twice
     */
    public Wording wording(String language) {
        return PackWording.read(reader, language);
    }

    /** The text of one pack file, such as a template, by its path. */
    public String text(String path) {
        return reader.text(path);
    }

    /** One pack as a record of the package that owns its shape. */
    public <T> T one(String path, Class<T> type) {
        return reader.read(path, type);
    }

    /** All packs of a folder by path, sorted. */
    public <T> NavigableMap<String, T> all(String folder, Class<T> type) {
        NavigableMap<String, T> packs = new TreeMap<>();
        reader.list(folder, YAML).forEach(path -> packs.put(path, reader.read(path, type)));
        return Collections.unmodifiableNavigableMap(packs);
    }

    /**
     * SHA-256 over path and text of every pack in use, sorted by path: another text of any pack is another digest.
     *
     * @param userRules the person's own rules file, null for none
     */
    public String digest(@Nullable Path userRules) {
        NavigableMap<String, String> texts = new TreeMap<>();
        paths().forEach(path -> texts.put(path, reader.text(path)));
        if (userRules != null) {
            texts.put("--rules", userText(userRules));
        }
        return digest(texts);
    }

    /**
     * SHA-256 over the packs of one folder, such as {@code layouts}: what a reading of an export depends on.
     *
     * @param folder with all its folders below
     */
    public String folderDigest(String folder) {
        NavigableMap<String, String> texts = new TreeMap<>();
        reader.list(folder, YAML).forEach(path -> texts.put(path, reader.text(path)));
        return digest(texts);
    }

    private static String digest(NavigableMap<String, String> texts) {
        MessageDigest digest = sha256();
        texts.forEach((path, text) -> {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String userText(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            String name = String.valueOf(file.getFileName());
            throw new WrongUsage(
                    Remark.of("packs.unreadable", name, e.getClass().getSimpleName()), e);
        }
    }

    private Stream<String> paths() {
        Stream<String> folders = FOLDERS.stream().flatMap(folder -> reader.list(folder, YAML).stream());
        Stream<String> templates = reader.list(TEMPLATES, "*").stream();
        Stream<String> single = reader.has(RulesFile.PATH) ? Stream.of(RulesFile.PATH) : Stream.empty();
        return Stream.of(folders, templates, single).flatMap(each -> each);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
