package dev.billaudit.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML that breaks off when too much of it stands between two tags: a parser keeps a text or an attribute whole, however long. */
final class TaggedStream extends FilterInputStream {

    /**
     * A cell has no more than 32,767 characters, of ten bytes each at most. A tag as long holds so many prefixes that a
     * parser, which looks through all of them for each, is done in a second.
     */
    private static final int LONGEST = 512 << 10;

    private long run;

    TaggedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        check(read == '<' ? 0 : run + 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        int last = from + count - 1;
        while (last >= from && buffer[last] != '<') {
            last--;
        }
        check(last < from ? run + Math.max(0, count) : from + count - 1L - last);
        return count;
    }

    private void check(long length) throws IOException {
        run = length;
        if (run > LONGEST) {
            throw new IOException("no tag in " + run + " bytes");
        }
    }
}
