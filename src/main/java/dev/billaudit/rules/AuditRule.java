package dev.billaudit.rules;

import dev.billaudit.findings.RuleFamily;
import java.util.List;

/**
 * One rule of the audit: a pure function from a line's month to opinions. It reads no clock, file or database, and
 * the order of the charges changes nothing.
 */
public interface AuditRule {

    /** The rule's id, fixed for ever: the class name in kebab-case without {@code Rule}. */
    String id();

    /** The matter it speaks of: rules of one family share a case. */
    RuleFamily family();

    /**
     * What the rule says of what the rules before it left: an opinion for every charge of a kind it judges, in order
     * of place; none for the others.
     */
    List<Opinion> judge(Docket docket);
}
