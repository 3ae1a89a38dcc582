package dev.billaudit.intake.probe;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.table.DelimiterChoice;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its bytes, never from its suffix. */
public final class Prober {

    private static final int SAMPLE = 1 << 16;

    /** An XML Spreadsheet of 2003, by its first tag. */
    private static final Pattern XML_SHEET = Pattern.compile(
            "(?:<[?!][^>]*>\\s*)*<(?:\\w+:)?workbook\\s[^>]*urn:schemas-microsoft-com:office:spreadsheet");

    private static final Pattern JSON = Pattern.compile("[\\[{]\\s*([\"{}\\[]|$)");
    private static final Pattern PAGE_TAG = Pattern.compile("<(html|table|tr|!doctype html)[\\s>]");

    /** A page is held whole while its tables are taken out; past this other forms of export are to be had. */
    private static final long PAGE_LIMIT = 32L << 20;

    /**
     * What the file is.
     *
     * @throws UncheckedIOException if the archived copy cannot be read; a damaged container is a refusal
     */
    public Examination examine(ArchivedFile file) {
        return probe(file).examination();
    }

    /** What the file is, with what is not certain about it. */
    public Probed probe(ArchivedFile file) {
        try {
            return look(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Probed look(ArchivedFile file) throws IOException {
        if (file.sha256().isEmpty()) {
            return refused(file, "unknown", Remark.of("probe.not-copied"));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file.content())) {
            head = in.readNBytes(SAMPLE);
        }
        if (head.length == 0) {
            return readable(file, "empty", "", (char) 0, List.of());
        }
        if (FileKind.startsLikeZip(head)) {
            return zip(file);
        }
        if (FileKind.starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return ole2(file);
        }
        Refusals.Known known = Refusals.byMagic(head);
        return known != null ? refused(file, known.container(), Remark.of(known.key())) : text(file, head);
    }

    private static Probed zip(ArchivedFile file) throws IOException {
        try (ZipArchive zip = new ZipArchive(file.content(), ZipLimits.USUAL.entries())) {
            String kind = FileKind.officeKind(zip);
            if (kind == null && zip.members().stream().allMatch(ZipMember::isFolder)) {
                return refused(file, "zip", Remark.of("probe.zip-empty"));
            }
            if (kind == null) {
                return readable(file, "zip", "", (char) 0, List.of());
            }
            if (!kind.equals("xlsx")) {
                return refused(file, kind, Remark.of("probe." + kind));
            }
            FileKind.checkParts(zip);
            return readable(file, kind, "", (char) 0, List.of());
        } catch (ZipFault e) {
            return refused(file, "zip", e.remark());
        }
    }

    private static Probed ole2(ArchivedFile file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.content().toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return refused(file, "encrypted", Remark.of("probe.encrypted"));
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                boolean isOld = root.hasEntryCaseInsensitive("Book");
                return refused(file, isOld ? "biff5" : "unknown", Remark.of(isOld ? "probe.biff" : "probe.office"));
            }
            Remark fault = XlsHead.faultOf(root);
            return fault == null ? readable(file, "xls", "", (char) 0, List.of()) : refused(file, "xls", fault);
        } catch (IOException | RuntimeException e) {
            return refused(file, "xls", Remark.of("probe.ole2-damaged"));
        }
    }

    private static Probed text(ArchivedFile file, byte[] head) throws IOException {
        CharsetChoice choice = CharsetChoice.of(file.content());
        Charset charset = choice.charset();
        if (charset == null) {
            return refused(file, "unknown", Remark.of("probe.no-text"));
        }
        List<Remark> doubts = new ArrayList<>();
        if (choice.doubt() != null) {
            doubts.add(choice.doubt());
        }
        String begin = CharsetChoice.head(head, charset).stripLeading().toLowerCase(Locale.ROOT);
        begin = begin.startsWith("\uFEFF") ? begin.substring(1).stripLeading() : begin;
        Refusals.Known known = Refusals.byText(begin);
        if (known != null) {
            return refused(file, known.container(), Remark.of(known.key()));
        }
        boolean isBlank = begin.isEmpty() && file.bytes() < SAMPLE;
        if (isBlank || JSON.matcher(begin).lookingAt()) {
            return readable(file, "text", charset.name(), (char) 0, doubts);
        }
        if (XML_SHEET.matcher(begin).lookingAt()) {
            return readable(file, "xml-sheet", charset.name(), (char) 0, doubts);
        }
        if (isPage(begin)) {
            return file.bytes() > PAGE_LIMIT
                    ? refused(file, "html", Remark.of("probe.page-too-large"))
                    : readable(file, "html", charset.name(), (char) 0, doubts);
        }
        DelimiterChoice delimiter = DelimiterChoice.of(file.content(), charset);
        doubts.addAll(delimiter.doubts());
        return readable(file, delimiter.container(), charset.name(), delimiter.delimiter(), doubts);
    }

    /** A page, or a piece of one; other XML has tags that only begin like those of tables. */
    private static boolean isPage(String begin) {
        return begin.startsWith("<") && PAGE_TAG.matcher(begin).find();
    }

    private static Probed readable(
            ArchivedFile file, String container, String charset, char delimiter, List<Remark> doubts) {
        return new Probed(examination(file, container, charset, delimiter, null), doubts);
    }

    private static Probed refused(ArchivedFile file, String container, Remark why) {
        return new Probed(examination(file, container, "", (char) 0, why), List.of());
    }

    private static Examination examination(
            ArchivedFile file, String container, String charset, char delimiter, @Nullable Remark refusal) {
        return new Examination(
                file, container, charset, delimiter, refusal, NameHints.line(file.path()), NameHints.kind(file.path()));
    }
}
