/** Tests of {@code dev.sokbo.botapi}. */
@NullMarked
package dev.sokbo.botapi;

import org.jspecify.annotations.NullMarked;
