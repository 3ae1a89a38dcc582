package dev.billaudit.intake.probe;

/**
 * Counts, over all bytes of a file, how well they make UTF-8, GB18030 and Big5. Holds nothing but the counts.
 *
 * <p>While a file is faultless UTF-8 nobody asks what else it may be: the other two are counted only where that is wanted.
 */
final class CharsetTally {

    long utf8Good;
    long utf8Bad;
    long gbPairs;
    long gbCommon;
    long gbHigh;
    long gbBad;
    long big5Bad;
    long nulEven;
    long nulOdd;
    long controls;
    long bytes;
    private int utf8Left;
    private int utf8Low;
    private int utf8High;
    private int gbAt;
    private int gbLead;
    private int big5Lead;

    private final boolean isOfAll;

    /** Takes whether GB18030 and Big5 are counted too. */
    CharsetTally(boolean isOfAll) {
        this.isOfAll = isOfAll;
    }

    void take(byte[] buffer, int length) {
        int at = 0;
        while (at < length) {
            if (utf8Left == 0 && gbAt == 0 && big5Lead == 0) {
                int run = printable(buffer, at, length);
                bytes += run - at;
                at = run;
            }
            if (at < length) {
                take(buffer[at] & 0xFF);
                bytes++;
                at++;
            }
        }
    }

    /** Where the plain signs end that begin at a place. */
    private static int printable(byte[] buffer, int from, int length) {
        int at = from;
        while (at < length && buffer[at] >= ' ') {
            at++;
        }
        return at;
    }

    private void take(int b) {
        if (b < 0x80 && utf8Left == 0 && gbAt == 0 && big5Lead == 0) {
            takeAscii(b);
            return;
        }
        takeUtf8(b);
        if (isOfAll) {
            takeGb(b);
            takeBig5(b);
        }
    }

    /** Counts characters cut off by the end of the file. */
    void end() {
        utf8Bad += utf8Left > 0 ? 1 : 0;
        gbBad += gbAt > 0 ? 1 : 0;
        big5Bad += big5Lead > 0 ? 1 : 0;
    }

    private void takeAscii(int b) {
        if (b == 0) {
            if ((bytes & 1) == 0) {
                nulEven++;
            } else {
                nulOdd++;
            }
        } else if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A && b != 0x1F && b != 1) {
            controls++;
        }
    }

    private void takeUtf8(int b) {
        if (utf8Left > 0) {
            if (b >= utf8Low && b <= utf8High) {
                utf8Left--;
                utf8Low = 0x80;
                utf8High = 0xBF;
                utf8Good += utf8Left == 0 ? 1 : 0;
                return;
            }
            utf8Bad++;
            utf8Left = 0;
        }
        if (b < 0x80) {
            return;
        }
        utf8Low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        utf8High = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        utf8Left = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        utf8Bad += utf8Left == 0 ? 1 : 0;
    }

    private void takeGb(int b) {
        if (gbAt == 0) {
            startGb(b);
        } else if (gbAt == 1) {
            secondGb(b);
        } else if (gbAt == 2) {
            gbAt = b >= 0x81 && b <= 0xFE ? 3 : 0;
            gbBad += gbAt == 0 ? 1 : 0;
        } else {
            gbAt = 0;
            gbBad += b >= '0' && b <= '9' ? 0 : 1;
        }
    }

    private void startGb(int b) {
        if (b >= 0x81 && b <= 0xFE) {
            gbAt = 1;
            gbLead = b;
        } else if (b >= 0x80) {
            gbBad++;
        }
    }

    private void secondGb(int b) {
        gbAt = 0;
        if (b >= '0' && b <= '9') {
            gbAt = 2;
        } else if (b >= 0x40 && b != 0x7F && b != 0xFF) {
            gbPairs++;
            gbHigh += b >= 0xA1 ? 1 : 0;
            gbCommon += b >= 0xA1 && ((gbLead >= 0xB0 && gbLead <= 0xD7) || gbLead == 0xA1 || gbLead == 0xA3) ? 1 : 0;
        } else {
            gbBad++;
        }
    }

    private void takeBig5(int b) {
        if (big5Lead == 0) {
            boolean isLead = b >= 0x81 && b <= 0xFE;
            big5Lead = isLead ? b : 0;
            big5Bad += b >= 0x80 && !isLead ? 1 : 0;
            return;
        }
        big5Lead = 0;
        big5Bad += (b >= 0x40 && b <= 0x7E) || (b >= 0xA1 && b <= 0xFE) ? 0 : 1;
    }
}
