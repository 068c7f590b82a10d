/** Tests of {@code dev.sokbo.explain}. */
@NullMarked
package dev.sokbo.explain;

import org.jspecify.annotations.NullMarked;
