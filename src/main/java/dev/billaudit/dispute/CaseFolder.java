package dev.billaudit.dispute;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one case: letter, evidence table, machine twin, originals, and the manifest that seals them.
 *
 * <p>The same matter gives the same bytes in any zone and locale; no clock is read. File names come from ids and
 * digests only.
 */
public final class CaseFolder {

    private final Stationery stationery;
    private final ComplaintLetter complaint;

    /**
     * Prepares the letters of a run.
     *
     * @throws WrongUsage if the template cannot be read
     */
    public CaseFolder(Stationery stationery) {
        this.stationery = stationery;
        this.complaint = new ComplaintLetter(stationery);
    }

    /**
     * Writes the folder anew; it appears whole or not at all. A case whose money was withdrawn has no letter.
     *
     * @param folder absent, empty, or a case folder to be replaced
     * @throws FatalFailure if letter, evidence and case would not have the same sums, or an archived export changed
     * @throws WrongUsage if the letter would say what must never be said, or the folder holds something else
     * @throws ResumableFailure if it cannot be written
     */
    public void write(CaseMatter matter, Originals originals, Path folder) {
        try {
            Path target = folder.toAbsolutePath();
            Path part = target.resolveSibling("." + target.getFileName() + ".part");
            refuseForeign(target);
            delete(part);
            Files.createDirectories(part);
            compose(matter, originals, part);
            delete(target);
            Files.move(part, target);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw new ResumableFailure(
                    Remark.of("dispute.cannot-write", matter.file().id(), reason), e);
        }
    }

    /**
     * Computes every digest of a sealed folder again; needs nothing but the folder.
     *
     * @throws ResumableFailure if it cannot be read
     */
    public static Verification verify(Path folder) {
        try {
            return Manifest.verify(folder);
        } catch (IOException e) {
            throw new ResumableFailure(
                    Remark.of("dispute.cannot-read", e.getClass().getSimpleName()), e);
        }
    }

    private void compose(CaseMatter matter, Originals originals, Path folder) throws IOException {
        ClaimTable claims = ClaimTable.of(matter);
        EvidenceTable evidence = EvidenceTable.of(claims);
        requireSame(matter, claims.charged(), evidence.charged(), matter.file().charged());
        requireSame(matter, claims.claim(), evidence.claim(), matter.file().claimed());
        if (!claims.isEmpty()) {
            writeLetter(matter, claims, Files.createDirectories(folder.resolve("drafts")));
        }
        Files.write(folder.resolve("evidence.csv"), EvidenceCsv.of(evidence));
        Files.write(
                folder.resolve("evidence.xlsx"), EvidenceWorkbook.of(evidence, stationery.wording(), matter.asOf()));
        ChannelFile.Channel channel = stationery.channels().of(matter.file().carrier());
        Files.write(folder.resolve("case.json"), CaseTwin.of(matter, channel));
        new OriginalsFolder(originals, stationery.wording(), matter).fill(evidence, folder.resolve("originals"));
        Manifest.seal(folder);
    }

    private void writeLetter(CaseMatter matter, ClaimTable claims, Path drafts) throws IOException {
        Letter letter = complaint.write(matter, claims);
        Files.write(
                drafts.resolve("complaint-carrier.txt"), LetterText.of(letter).getBytes(StandardCharsets.UTF_8));
        Files.write(
                drafts.resolve("complaint-carrier.docx"),
                LetterDocument.of(letter, matter.file().id(), matter.asOf()));
    }

    private static void requireSame(CaseMatter matter, Money letter, Money evidence, Money file) {
        if (!letter.equals(evidence) || !letter.equals(file)) {
            throw new FatalFailure(
                    Remark.of("dispute.sums-differ", matter.file().id(), "-"));
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean isOurs = Files.isRegularFile(folder.resolve(Manifest.NAME));
        if (!isOurs && !isEmptyFolder(folder)) {
            throw new WrongUsage(Remark.of("dispute.not-a-case-folder", String.valueOf(folder.getFileName())));
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
