/** Commands, exit codes, output for people and machines. */
@NullMarked
package dev.billaudit.cli;

import org.jspecify.annotations.NullMarked;
