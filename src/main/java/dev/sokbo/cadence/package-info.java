/** How often and at what times a chat gets its digests. */
@NullMarked
package dev.sokbo.cadence;

import org.jspecify.annotations.NullMarked;
