/** Telegram's Bot API called: what an answer means, and the token in nobody's sight. */
@NullMarked
package dev.sokbo.botapi;

import org.jspecify.annotations.NullMarked;
