/** Sokbo as a Slack app: commands, buttons, modals, the Home tab, and the replies to them. */
@NullMarked
package dev.sokbo.slack;

import org.jspecify.annotations.NullMarked;
