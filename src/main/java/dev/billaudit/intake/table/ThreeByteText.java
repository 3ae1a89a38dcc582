package dev.billaudit.intake.table;

/**
 * Tells a line of UTF-8 Chinese inside a file of GB18030, which would decode into other characters without an error.
 *
 * <p>Common characters of GB18030 begin with B0 to D7 and never make the three-byte forms E0 to EF of UTF-8, so the mistake
 * in the other direction needs a whole line of rare characters.
 */
final class ThreeByteText {

    private ThreeByteText() {}

    /** Whether all that is not ASCII is valid UTF-8 and at least one character takes three bytes. */
    static boolean isUtf8(byte[] bytes, int length) {
        boolean hasThree = false;
        int i = 0;
        while (i < length) {
            int lead = bytes[i] & 0xFF;
            int more = lead < 0x80 ? 0 : lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : 3;
            if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || !continues(bytes, i + 1, more, length)) {
                return false;
            }
            hasThree |= more == 2;
            i += 1 + more;
        }
        return hasThree;
    }

    private static boolean continues(byte[] bytes, int from, int count, int length) {
        if (from + count > length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
