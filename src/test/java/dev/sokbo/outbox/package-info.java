/** Tests of {@code outbox}. */
@NullMarked
package dev.sokbo.outbox;

import org.jspecify.annotations.NullMarked;
