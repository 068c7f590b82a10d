/** Tests of {@code preference}. */
@NullMarked
package dev.sokbo.preference;

import org.jspecify.annotations.NullMarked;
