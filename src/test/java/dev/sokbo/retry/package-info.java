/** Tests of waits and pauses. */
@NullMarked
package dev.sokbo.retry;

import org.jspecify.annotations.NullMarked;
