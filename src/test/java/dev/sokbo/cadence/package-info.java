/** Tests of {@code cadence}. */
@NullMarked
package dev.sokbo.cadence;

import org.jspecify.annotations.NullMarked;
