/** Tests of {@code dev.sokbo.slack}. */
@NullMarked
package dev.sokbo.slack;

import org.jspecify.annotations.NullMarked;
