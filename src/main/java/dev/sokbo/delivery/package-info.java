/** The outbox and the relay that empties it: nothing lost, nothing sent twice. */
@NullMarked
package dev.sokbo.delivery;

import org.jspecify.annotations.NullMarked;
