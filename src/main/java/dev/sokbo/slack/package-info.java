/** Slack's Block Kit markup of a neutral message. */
@NullMarked
package dev.sokbo.slack;

import org.jspecify.annotations.NullMarked;
