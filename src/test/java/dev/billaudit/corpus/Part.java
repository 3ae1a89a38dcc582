package dev.billaudit.corpus;

/** The part of a bill an item stands in, in the order carriers print them. */
enum Part {
    PLAN,
    VOICE,
    MESSAGE,
    DATA,
    BROADBAND,
    VALUE_ADDED,
    ON_BEHALF,
    OTHER,
    PENALTY,
    CREDIT
}
