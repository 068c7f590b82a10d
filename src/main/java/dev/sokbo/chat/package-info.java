/** Chats, what comes from them, and what an installation remembers of them. */
@NullMarked
package dev.sokbo.chat;

import org.jspecify.annotations.NullMarked;
