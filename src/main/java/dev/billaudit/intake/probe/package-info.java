/** What is this file: container by content, charset by strict decoding, archives unpacked with limits. */
@NullMarked
package dev.billaudit.intake.probe;

import org.jspecify.annotations.NullMarked;
