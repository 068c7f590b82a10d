/** What texts share: their features, how rare each is, and an index to find texts by the rarest. */
@NullMarked
package dev.sokbo.gram;

import org.jspecify.annotations.NullMarked;
