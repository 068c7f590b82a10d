/** Tests of {@code dev.sokbo.scan}. */
@NullMarked
package dev.sokbo.scan;

import org.jspecify.annotations.NullMarked;
