/** Monthly audits without anybody: when one is due, which months it takes, what happens after a night off. */
@NullMarked
package dev.billaudit.schedule;

import org.jspecify.annotations.NullMarked;
