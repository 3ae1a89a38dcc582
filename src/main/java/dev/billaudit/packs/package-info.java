/** The YAML data packs read into records; unknown keys are refused. */
@NullMarked
package dev.billaudit.packs;

import org.jspecify.annotations.NullMarked;
