package dev.sokbo.whisper;

import dev.sokbo.slackapi.SlackAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who asked something in a channel.
 *
 * @param responseUrl where Slack takes replies for a while; absent for what has none
 */
public record Asker(SlackAddress address, String user, @Nullable String responseUrl) {}
