package dev.billaudit.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a zip package again so that its bytes depend on its content alone: entries in order, with one fixed time. */
final class FixedPackage {

    /**
     * Near the first day a zip can hold. Not that day itself: the JDK takes it for a date before 1980 and adds a field
     * with the instant, which depends on the zone.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** The content types stand first, as readers of the format expect; the rest by name. */
    private static final Comparator<String> ORDER = Comparator.comparing(
                    (String name) -> !name.equals("[Content_Types].xml"))
            .thenComparing(Comparator.naturalOrder());

    /** One step below the usual: a twentieth more bytes for two thirds of the time. */
    private static final int LEVEL = 5;

    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private FixedPackage() {}

    /**
     * Copies a package.
     *
     * @param coreProperties the whole of that part: the library writes its dates with the digits of the default locale
     */
    static void rewrite(Path raw, Path target, String coreProperties) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.setLevel(LEVEL);
            List<String> names =
                    in.stream().map(ZipEntry::getName).sorted(ORDER).toList();
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EPOCH);
                out.putNextEntry(entry);
                if (name.equals(CORE_PROPERTIES)) {
                    out.write(coreProperties.getBytes(StandardCharsets.UTF_8));
                } else {
                    copy(in, name, out);
                }
                out.closeEntry();
            }
        }
    }

    private static void copy(ZipFile in, String name, ZipOutputStream out) throws IOException {
        try (InputStream content = in.getInputStream(in.getEntry(name))) {
            content.transferTo(out);
        }
    }
}
