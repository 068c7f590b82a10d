/** Tests of {@code dev.sokbo.match}. */
@NullMarked
package dev.sokbo.match;

import org.jspecify.annotations.NullMarked;
