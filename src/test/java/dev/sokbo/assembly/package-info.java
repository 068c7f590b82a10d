/** Tests of {@code dev.sokbo.assembly}. */
@NullMarked
package dev.sokbo.assembly;

import org.jspecify.annotations.NullMarked;
