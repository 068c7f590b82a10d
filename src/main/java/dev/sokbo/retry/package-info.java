/** Trying again: waits that grow, pauses that an end breaks off, what the log tells meanwhile. */
@NullMarked
package dev.sokbo.retry;

import org.jspecify.annotations.NullMarked;
