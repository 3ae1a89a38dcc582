package dev.billaudit.intake.probe;

import dev.billaudit.intake.Examination;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook's properties say of the program that saved it last.
 *
 * <p>A carrier's server writes workbooks with a library, which leaves no name of a person and no version of a desktop
 * program. Those of a desktop program mean that somebody opened and saved the file.
 */
public final class EditorMarks {

    private static final int PART_LIMIT = 1 << 20;

    /** Versions of Excel since 2010, as it writes them itself: {@code 16.0300}. Libraries that pose as Excel write others, or
     * {@code 12.0000}. */
    private static final Pattern EXCEL = Pattern.compile(
            "<Application>Microsoft (Macintosh )?Excel</Application>.*<AppVersion>1[4-6]\\.\\d{4}<", Pattern.DOTALL);

    private static final Pattern OTHERS = Pattern.compile("<Application>((LibreOffice|OpenOffice|WPS|Kingsoft)[^<]*)<");
    private static final Pattern LAST_BY = Pattern.compile("<cp:lastModifiedBy>\\s*[^<\\s]");

    private EditorMarks() {}

    /** The program, as a thing to be told; empty when none shows or the file is no workbook. */
    public static Optional<Remark> of(Examination file) {
        try {
            String editor = switch (file.container()) {
                case "xlsx" -> ofZip(file.file().content());
                case "xls" -> ofOle2(file.file().content());
                default -> null;
            };
            return Optional.ofNullable(editor).map(name -> Remark.of("probe.touched-editor", name));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String ofZip(Path content) throws IOException {
        try (ZipArchive zip = new ZipArchive(content, ZipLimits.USUAL.entries())) {
            String application = part(zip, "docProps/app.xml");
            Matcher other = OTHERS.matcher(application);
            if (other.find()) {
                return other.group(1).strip();
            }
            boolean isSaved = EXCEL.matcher(application).find()
                    || LAST_BY.matcher(part(zip, "docProps/core.xml")).find();
            return isSaved ? "Excel" : null;
        }
    }

    private static String part(ZipArchive zip, String name) throws IOException {
        for (ZipMember member : zip.members()) {
            if (member.name().equals(name)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new ZipCheck(new ZipLimits(1, PART_LIMIT, 1)).unpack(zip, member, bytes);
                return bytes.toString(StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static @Nullable String ofOle2(Path content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(content.toFile(), true)) {
            if (!files.getRoot().hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
                return null;
            }
            try (InputStream in = files.createDocumentInputStream(SummaryInformation.DEFAULT_STREAM_NAME)) {
                return PropertySetFactory.create(in) instanceof SummaryInformation summary ? ofSummary(summary) : null;
            } catch (HPSFException e) {
                return null;
            }
        }
    }

    /** Saved by somebody, or later than it was made. */
    private static @Nullable String ofSummary(SummaryInformation summary) {
        String author = summary.getLastAuthor();
        Instant made = Optional.ofNullable(summary.getCreateDateTime())
                .map(time -> time.toInstant())
                .orElse(Instant.MAX);
        boolean isLater = Optional.ofNullable(summary.getLastSaveDateTime())
                .filter(time -> time.toInstant().isAfter(made))
                .isPresent();
        boolean isSaved = (author != null && !author.isBlank()) || isLater;
        String program = summary.getApplicationName();
        boolean isNamed = program != null && !program.isBlank();
        return !isSaved
                ? null
                : isNamed && !program.toLowerCase(Locale.ROOT).contains("excel") ? program.strip() : "Excel";
    }
}
