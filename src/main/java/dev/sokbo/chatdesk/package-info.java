/**
 * Commands carried out about the chat itself and what it was told: start, why, search, status,
 * export.
 */
@NullMarked
package dev.sokbo.chatdesk;

import org.jspecify.annotations.NullMarked;
