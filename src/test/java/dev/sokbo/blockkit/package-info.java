/** Tests of {@code dev.sokbo.blockkit}. */
@NullMarked
package dev.sokbo.blockkit;

import org.jspecify.annotations.NullMarked;
