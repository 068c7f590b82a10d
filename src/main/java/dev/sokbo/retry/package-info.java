/** When to try again: waits that grow, and pauses that an end breaks off. */
@NullMarked
package dev.sokbo.retry;

import org.jspecify.annotations.NullMarked;
