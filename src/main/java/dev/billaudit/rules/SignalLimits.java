package dev.billaudit.rules;

/**
 * From how many lines on something stands out.
 *
 * @param manyLines lines on which one provider is new in the same hour
 * @param linesOfHolder lines of one holder with the same item
 */
public record SignalLimits(int manyLines, int linesOfHolder) {}
