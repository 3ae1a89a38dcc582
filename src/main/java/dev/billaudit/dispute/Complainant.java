package dev.billaudit.dispute;

import java.util.Locale;

/** Who writes: decides how the letter says "I", and whether consumer law is of use. */
public enum Complainant {
    PERSON,
    COMPANY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
