/** Chats, the neutral message that they are sent, and the port that sends it. */
@NullMarked
package dev.sokbo.chat;

import org.jspecify.annotations.NullMarked;
