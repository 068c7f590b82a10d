/** What comes in from chats: met, allowed or refused, carried out once, and answered. */
@NullMarked
package dev.sokbo.conversation;

import org.jspecify.annotations.NullMarked;
