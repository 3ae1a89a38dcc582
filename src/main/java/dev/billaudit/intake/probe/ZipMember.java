package dev.billaudit.intake.probe;

import java.time.Instant;

/**
 * One entry of a zip's central directory.
 *
 * @param name decoded, with {@code /}
 * @param rawName the bytes of its name, one character each
 * @param flags the general purpose bits
 * @param method how it is packed: 0 stored, 8 deflated
 * @param time when it was last changed, as far as the zip says
 * @param crc the checksum of the unpacked bytes
 * @param packed bytes in the zip
 * @param unpacked bytes as stated
 * @param header where its local header begins
 * @param isLink whether it is a symbolic link
 */
record ZipMember(
        String name,
        String rawName,
        int flags,
        int method,
        Instant time,
        long crc,
        long packed,
        long unpacked,
        long header,
        boolean isLink) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isEncrypted() {
        return (flags & 1) != 0 || (flags & 0x40) != 0 || method == 99;
    }
}
