/** Slack's Web API: calls and how they end, and messages out. */
@NullMarked
package dev.sokbo.slackapi;

import org.jspecify.annotations.NullMarked;
