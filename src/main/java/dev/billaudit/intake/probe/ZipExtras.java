package dev.billaudit.intake.probe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extra fields of a zip entry, and its little-endian numbers. */
final class ZipExtras {

    private final Map<Integer, byte[]> fields = new HashMap<>();

    ZipExtras(byte[] extra) {
        int at = 0;
        while (at + 4 <= extra.length) {
            int id = (int) number(extra, at, 2);
            int size = (int) number(extra, at + 2, 2);
            if (at + 4 + size > extra.length) {
                return;
            }
            fields.put(id, Arrays.copyOfRange(extra, at + 4, at + 4 + size));
            at += 4 + size;
        }
    }

    byte @Nullable [] field(int id) {
        return fields.get(id);
    }

    static long number(byte[] bytes, int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
