package dev.billaudit.dispute;

import dev.billaudit.ledger.Wording;

/**
 * What all letters of one run are written with.
 *
 * @param wording the language and its words
 * @param complaint the text of the carrier letter's template
 * @param never words no letter may hold
 * @param law what may be cited
 * @param channels who is written to
 * @param complainant a person or a company
 */
public record Stationery(
        Wording wording,
        String complaint,
        WordListFile never,
        LawFile law,
        ChannelFile channels,
        Complainant complainant) {

    /** Where the carrier letter's template of a language lies among the packs. */
    public static String complaintPath(String language) {
        return "templates/letter/" + language + "/complaint-carrier.mustache";
    }
}
