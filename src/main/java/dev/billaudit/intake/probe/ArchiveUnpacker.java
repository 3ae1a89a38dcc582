package dev.billaudit.intake.probe;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unpacks one archive of the input with those inside it: whole, or refused whole. */
final class ArchiveUnpacker {

    private final ContentArchive archive;
    private final ZipCheck check;
    private final Map<String, Remark> refusals;
    private final Runnable onMember;

    ArchiveUnpacker(ContentArchive archive, ZipLimits limits, Map<String, Remark> refusals, Runnable onMember) {
        this.archive = archive;
        this.check = new ZipCheck(limits);
        this.refusals = refusals;
        this.onMember = onMember;
    }

    /** The members and theirs; none when it is no archive or a refused one. */
    List<ArchivedFile> membersOf(ArchivedFile file) throws IOException {
        return membersOf(file, 1);
    }

    private List<ArchivedFile> membersOf(ArchivedFile file, int depth) throws IOException {
        if (!FileKind.isZip(file.content())) {
            return List.of();
        }
        List<ArchivedFile> members = new ArrayList<>();
        try (ZipArchive zip = new ZipArchive(file.content(), check.limits().entries())) {
            if (FileKind.officeKind(zip) != null) {
                return List.of();
            }
            if (depth > check.limits().depth()) {
                throw new ZipFault(
                        Remark.of("probe.zip-too-deep", check.limits().depth()));
            }
            for (ZipMember member : zip.members()) {
                ArchivedFile unpacked = unpack(file, zip, member);
                if (unpacked != null) {
                    members.add(unpacked);
                }
            }
        } catch (ZipFault e) {
            refusals.put(file.path(), e.remark());
            return List.of();
        }
        List<ArchivedFile> all = new ArrayList<>();
        for (ArchivedFile member : members) {
            all.add(member);
            all.addAll(membersOf(member, depth + 1));
        }
        return all;
    }

    private @Nullable ArchivedFile unpack(ArchivedFile file, ZipArchive zip, ZipMember member) throws IOException {
        if (member.isFolder() || Litter.isInLitter(member.name())) {
            return null;
        }
        try (ContentArchive.Draft draft = archive.draft()) {
            check.unpack(zip, member, draft.out());
            ContentArchive.Stored stored = draft.keep();
            onMember.run();
            String path = file.path() + "!/" + member.name();
            return new ArchivedFile(path, stored.sha256(), stored.bytes(), stored.content(), member.time());
        }
    }
}
