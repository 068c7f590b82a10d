/**
 * Telegram's updates received, by polling or webhook: each chat's in their order, each at least
 * once.
 */
@NullMarked
package dev.sokbo.botupdate;

import org.jspecify.annotations.NullMarked;
