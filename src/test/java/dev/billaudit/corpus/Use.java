package dev.billaudit.corpus;

/** The kinds of use a line can have. */
enum Use {
    VOICE,
    MESSAGE,
    DATA
}
