/** Telegram's markup of a neutral message. */
@NullMarked
package dev.sokbo.telegram;

import org.jspecify.annotations.NullMarked;
