/** What happens in Telegram's chats: which of it means something to Sokbo, and what. */
@NullMarked
package dev.sokbo.botchat;

import org.jspecify.annotations.NullMarked;
