/** Entries put together that report the same thing, in memory and as they come. */
@NullMarked
package dev.sokbo.cluster;

import org.jspecify.annotations.NullMarked;
