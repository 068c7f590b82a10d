/** Telegram connected: messages out as HTML, who may change a chat, and both ways of receiving. */
@NullMarked
package dev.sokbo.telegram;

import org.jspecify.annotations.NullMarked;
