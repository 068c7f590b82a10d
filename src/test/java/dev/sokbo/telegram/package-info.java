/** Tests of {@code dev.sokbo.telegram}. */
@NullMarked
package dev.sokbo.telegram;

import org.jspecify.annotations.NullMarked;
