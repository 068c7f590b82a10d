/**
 * Outcomes worded in Korean or English, with a chat's own times and with buttons for what comes
 * next.
 */
@NullMarked
package dev.sokbo.reply;

import org.jspecify.annotations.NullMarked;
