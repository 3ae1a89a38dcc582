package dev.billaudit.report;

/**
 * What the rulebook says of a rule, in the words of the report's language.
 *
 * @param id the rule's id
 * @param title its name for people
 * @param basis the articles or contract clauses it leans on, empty when none
 * @param parameters thresholds as {@code name=value}, joined by {@code "; "}, empty when none
 */
public record RuleNote(String id, String title, String basis, String parameters) {}
