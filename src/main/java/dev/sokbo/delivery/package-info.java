/**
 * The way out: what is owed goes into the outbox, and the relay empties it; nothing lost, nothing
 * sent twice.
 */
@NullMarked
package dev.sokbo.delivery;

import org.jspecify.annotations.NullMarked;
