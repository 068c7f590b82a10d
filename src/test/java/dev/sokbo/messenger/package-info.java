/** Tests of {@code messenger}. */
@NullMarked
package dev.sokbo.messenger;

import org.jspecify.annotations.NullMarked;
