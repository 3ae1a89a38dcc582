package dev.billaudit.intake.probe;

import dev.billaudit.ledger.Remark;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Unpacks entries under the limits of one input file and checks length and checksum of each. */
final class ZipCheck {

    private final ZipLimits limits;
    private long bytes;
    private int entries;

    ZipCheck(ZipLimits limits) {
        this.limits = limits;
    }

    int entriesLeft() {
        return limits.entries() - entries;
    }

    ZipLimits limits() {
        return limits;
    }

    /** Writes the member's bytes, and refuses at the first byte too many. */
    void unpack(ZipArchive archive, ZipMember member, OutputStream out) throws IOException {
        refuseByHeader(member);
        entries++;
        CRC32 crc = new CRC32();
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = archive.open(member)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                bytes += read;
                refuseByCount(member, count);
                crc.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(member);
        }
        if (count != member.unpacked() || crc.getValue() != member.crc()) {
            throw damaged(member);
        }
    }

    private void refuseByHeader(ZipMember member) throws ZipFault {
        if (member.isEncrypted()) {
            throw new ZipFault(Remark.of("probe.zip-encrypted"));
        }
        boolean isKnown = member.method() == ZipMember.STORED || member.method() == ZipMember.DEFLATED;
        if (member.isLink() || !isKnown) {
            throw new ZipFault(Remark.of("probe.zip-method-unknown", member.name()));
        }
        if (entries >= limits.entries()) {
            throw new ZipFault(Remark.of("probe.zip-too-many-entries", limits.entries()));
        }
    }

    private void refuseByCount(ZipMember member, long count) throws ZipFault {
        if (count > ZipLimits.RATIO_FROM && count / ZipLimits.RATIO > member.packed()) {
            throw new ZipFault(Remark.of("probe.zip-bomb", member.name()));
        }
        if (bytes > limits.bytes()) {
            throw new ZipFault(Remark.of("probe.zip-too-large"));
        }
        if (count > member.unpacked()) {
            throw damaged(member);
        }
    }

    private static ZipFault damaged(ZipMember member) {
        return new ZipFault(Remark.of("probe.zip-member-damaged", member.name()));
    }
}
