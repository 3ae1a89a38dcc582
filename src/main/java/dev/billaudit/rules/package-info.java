/** The rules: one hidden class each, plain functions from a line's dossier to opinions. */
@NullMarked
package dev.billaudit.rules;

import org.jspecify.annotations.NullMarked;
