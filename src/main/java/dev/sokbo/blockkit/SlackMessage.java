package dev.sokbo.blockkit;

/**
 * A message as Slack's {@code chat.postMessage} takes it; send with {@code mrkdwn} off.
 *
 * @param blocks a JSON array of Block Kit blocks
 * @param text what notifications show and screen readers read
 */
public record SlackMessage(String blocks, String text) {}
