/** Tests of {@code dev.sokbo.delivery}. */
@NullMarked
package dev.sokbo.delivery;

import org.jspecify.annotations.NullMarked;
