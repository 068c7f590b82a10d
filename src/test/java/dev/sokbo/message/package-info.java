/** Tests of {@code message}. */
@NullMarked
package dev.sokbo.message;

import org.jspecify.annotations.NullMarked;
