/** Exports in every form, damaged at random: the intake never reads money otherwise than it stood without saying so. */
@NullMarked
package dev.billaudit.intake.damage;

import org.jspecify.annotations.NullMarked;
