/** Tests of {@code dev.sokbo.text}. */
@NullMarked
package dev.sokbo.text;

import org.jspecify.annotations.NullMarked;
