/** What the audit says: finding, verdict, evidence, claim. */
@NullMarked
package dev.billaudit.findings;

import org.jspecify.annotations.NullMarked;
