/** Telegram's updates received: which mean something to Sokbo, and what. */
@NullMarked
package dev.sokbo.botupdate;

import org.jspecify.annotations.NullMarked;
