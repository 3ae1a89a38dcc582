/** What the customer agreed to: services, contracts, line events, confirmations; and who is who. */
@NullMarked
package dev.billaudit.register;

import org.jspecify.annotations.NullMarked;
