package dev.billaudit.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a zip package again so that its bytes depend on its content alone: entries in order, with one fixed time. */
final class FixedPackage {

    /** The first instant a zip can hold, without a zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The content types stand first, as readers of the format expect; the rest by name. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
                    .thenComparing(Comparator.naturalOrder());

    private FixedPackage() {}

    static void rewrite(Path raw, Path target) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.setLevel(Deflater.DEFAULT_COMPRESSION);
            List<String> names =
                    in.stream().map(ZipEntry::getName).sorted(ORDER).toList();
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EPOCH);
                out.putNextEntry(entry);
                try (InputStream content = in.getInputStream(in.getEntry(name))) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
