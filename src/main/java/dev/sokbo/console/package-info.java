/** The terminal as a chat: a prompt, messages in colour, a transcript of what was shown. */
@NullMarked
package dev.sokbo.console;

import org.jspecify.annotations.NullMarked;
