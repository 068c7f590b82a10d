/** The table of messages to send, and the life of a message in it. */
@NullMarked
package dev.sokbo.outbox;

import org.jspecify.annotations.NullMarked;
