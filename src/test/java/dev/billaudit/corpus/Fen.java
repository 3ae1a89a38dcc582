package dev.billaudit.corpus;

/** Amounts in fen and how they are written. */
final class Fen {

    private Fen() {}

    /** With two places: {@code 1234} is {@code 12.34}. */
    static String text(long fen) {
        return (fen < 0 ? "-" : "") + Math.abs(fen) / 100 + "." + "%02d".formatted(Math.abs(fen) % 100);
    }
}
