package dev.billaudit.intake.probe;

/**
 * How much an archive may unpack to.
 *
 * @param entries in all
 * @param bytes in all
 * @param depth archives within archives
 */
record ZipLimits(int entries, long bytes, int depth) {

    /** A year of exports of a large company stays far below. */
    static final ZipLimits USUAL = new ZipLimits(20_000, 4L << 30, 3);

    /** Text of bills packs to a tenth or twentieth; a bomb to a thousandth. */
    static final int RATIO = 200;

    /** Small entries may pack as well as they like. */
    static final long RATIO_FROM = 1 << 20;
}
