package dev.billaudit.intake.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.billaudit.ledger.Remark;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip read by its central directory alone.
 *
 * <p>The JDK's readers check no checksum, take names in one charset and times in the machine's zone; here none of that is
 * left to chance, and entries that share bytes, as in bombs, are refused.
 */
final class ZipArchive implements Closeable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int COMMENT_LIMIT = 0xFFFF;
    private static final long MARK32 = 0xFFFFFFFFL;
    private static final int DIRECTORY_LIMIT = 64 << 20;
    private static final int ZIP64 = 1;
    private static final int UNIX_TIME = 0x5455;

    private final FileChannel file;
    private final long size;
    private final List<ZipMember> members;

    /** Opens and checks the directory: readable, no entry twice, none overlapping another. */
    ZipArchive(Path path, int entryLimit) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            size = file.size();
            members = readDirectory(entryLimit);
            checkOverlap();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e instanceof IOException io ? io : damaged();
        }
    }

    List<ZipMember> members() {
        return members;
    }

    private static ZipFault damaged() {
        return new ZipFault(Remark.of("probe.zip-damaged"));
    }

    private List<ZipMember> readDirectory(int entryLimit) throws IOException {
        long[] end = findEnd();
        if (end[0] > entryLimit) {
            throw new ZipFault(Remark.of("probe.zip-too-many-entries", entryLimit));
        }
        if (end[1] > DIRECTORY_LIMIT || end[1] + end[2] > size) {
            throw damaged();
        }
        byte[] directory = bytes(end[2], (int) end[1]);
        List<ZipMember> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = 0;
        while (at + ENTRY_SIZE <= directory.length && ZipExtras.number(directory, at, 4) == ENTRY_SIGNATURE) {
            int nameLength = (int) ZipExtras.number(directory, at + 28, 2);
            int extraLength = (int) ZipExtras.number(directory, at + 30, 2);
            ZipMember member = member(directory, at, nameLength, extraLength);
            if (!names.add(member.name())) {
                throw new ZipFault(Remark.of("probe.zip-name-twice"));
            }
            found.add(member);
            at += ENTRY_SIZE + nameLength + extraLength + (int) ZipExtras.number(directory, at + 32, 2);
        }
        if (at != directory.length || found.size() != end[0]) {
            throw damaged();
        }
        return found;
    }

    /** Count of entries, size and place of the directory. */
    private long[] findEnd() throws IOException {
        int tail = (int) Math.min(size, END_SIZE + COMMENT_LIMIT);
        byte[] bytes = bytes(size - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (ZipExtras.number(bytes, at, 4) != END_SIGNATURE
                    || at + END_SIZE + ZipExtras.number(bytes, at + 20, 2) != tail) {
                continue;
            }
            long[] end = {
                ZipExtras.number(bytes, at + 10, 2),
                ZipExtras.number(bytes, at + 12, 4),
                ZipExtras.number(bytes, at + 16, 4)
            };
            boolean isLarge = end[0] == 0xFFFF || end[1] == MARK32 || end[2] == MARK32;
            return isLarge ? findLargeEnd(size - tail + at) : end;
        }
        throw damaged();
    }

    private long[] findLargeEnd(long endAt) throws IOException {
        byte[] locator = bytes(endAt - 20, 20);
        if (ZipExtras.number(locator, 0, 4) != END64_LOCATOR) {
            throw damaged();
        }
        byte[] end = bytes(ZipExtras.number(locator, 8, 8), 56);
        if (ZipExtras.number(end, 0, 4) != END64_SIGNATURE) {
            throw damaged();
        }
        return new long[] {ZipExtras.number(end, 32, 8), ZipExtras.number(end, 40, 8), ZipExtras.number(end, 48, 8)};
    }

    private ZipMember member(byte[] directory, int at, int nameLength, int extraLength) throws ZipFault {
        int flags = (int) ZipExtras.number(directory, at + 8, 2);
        byte[] name = slice(directory, at + ENTRY_SIZE, nameLength);
        ZipExtras extras = new ZipExtras(slice(directory, at + ENTRY_SIZE + nameLength, extraLength));
        long[] sizes = {
            ZipExtras.number(directory, at + 24, 4),
            ZipExtras.number(directory, at + 20, 4),
            ZipExtras.number(directory, at + 42, 4)
        };
        enlarge(sizes, extras);
        boolean isUnix = directory[at + 5] == 3;
        boolean isLink = isUnix && (ZipExtras.number(directory, at + 40, 2) & 0xF000) == 0xA000;
        return new ZipMember(
                ZipNames.checked(ZipNames.decode(name, flags, extras)),
                new String(name, ISO_8859_1),
                flags,
                (int) ZipExtras.number(directory, at + 10, 2),
                time(ZipExtras.number(directory, at + 12, 4), extras),
                ZipExtras.number(directory, at + 16, 4),
                sizes[1],
                sizes[0],
                sizes[2],
                isLink);
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        byte[] part = new byte[length];
        System.arraycopy(bytes, from, part, 0, length);
        return part;
    }

    private static void enlarge(long[] sizes, ZipExtras extras) {
        byte[] large = extras.field(ZIP64);
        int at = 0;
        for (int i = 0; large != null && i < sizes.length; i++) {
            if (sizes[i] == MARK32 && at + 8 <= large.length) {
                sizes[i] = ZipExtras.number(large, at, 8);
                at += 8;
            }
        }
    }

    /** The exact time where the zip has it, else the wall clock it was packed by, taken as China's. */
    private static Instant time(long dos, ZipExtras extras) {
        byte[] unix = extras.field(UNIX_TIME);
        if (unix != null && unix.length >= 5 && (unix[0] & 1) != 0) {
            return Instant.ofEpochSecond(ZipExtras.number(unix, 1, 4));
        }
        try {
            return LocalDateTime.of(
                            1980 + (int) (dos >> 25 & 0x7F),
                            (int) (dos >> 21 & 0xF),
                            (int) (dos >> 16 & 0x1F),
                            (int) (dos >> 11 & 0x1F),
                            (int) (dos >> 5 & 0x3F),
                            (int) (dos & 0x1F) * 2)
                    .atZone(CHINA)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private void checkOverlap() throws IOException {
        List<ZipMember> byPlace = new ArrayList<>(members);
        byPlace.sort(Comparator.comparingLong(ZipMember::header));
        long end = 0;
        for (ZipMember member : byPlace) {
            if (member.header() < end || member.packed() < 0 || member.header() + member.packed() > size) {
                throw damaged();
            }
            end = member.header() + LOCAL_SIZE + member.packed();
        }
    }

    /** The unpacked bytes, if both headers agree on what they are; the caller counts and checks them. */
    InputStream open(ZipMember member) throws IOException {
        byte[] local = bytes(member.header(), LOCAL_SIZE);
        int nameLength = (int) ZipExtras.number(local, 26, 2);
        byte[] name = bytes(member.header() + LOCAL_SIZE, nameLength);
        boolean isSame = new String(name, ISO_8859_1).equals(member.rawName())
                && ZipExtras.number(local, 8, 2) == member.method();
        if (ZipExtras.number(local, 0, 4) != LOCAL_SIGNATURE || !isSame) {
            throw damaged();
        }
        long start = member.header() + LOCAL_SIZE + ZipExtras.number(local, 26, 2) + ZipExtras.number(local, 28, 2);
        InputStream packed = new ChannelSlice(file, start, Math.min(size, start + member.packed()));
        return member.method() == ZipMember.STORED ? packed : new RawInflater(packed);
    }

    private byte[] bytes(long from, int length) throws IOException {
        if (from < 0 || from + length > size) {
            throw damaged();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw damaged();
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Deflated bytes without a header; lets go of the native memory itself. */
    private static final class RawInflater extends InflaterInputStream {

        RawInflater(InputStream packed) {
            super(packed, new Inflater(true), 1 << 14);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
