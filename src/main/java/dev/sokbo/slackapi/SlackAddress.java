package dev.sokbo.slackapi;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;

/**
 * A channel or direct message of a workspace.
 *
 * @param team the workspace's id, {@code T…}
 * @param channel {@code C…}, {@code G…} or {@code D…}
 */
public record SlackAddress(String team, String channel) {

  /**
   * The channel at an address.
   *
   * @throws IllegalArgumentException when it is no address of a Slack channel
   */
  public static SlackAddress of(ChatAddress address) {
    int slash = address.id().indexOf('/');
    if (address.platform() != Platform.SLACK || slash <= 0 || slash == address.id().length() - 1) {
      throw new IllegalArgumentException("not a Slack channel: " + address);
    }
    return new SlackAddress(address.id().substring(0, slash), address.id().substring(slash + 1));
  }

  /** The same address as the rest of Sokbo knows it. */
  public ChatAddress chat() {
    return new ChatAddress(Platform.SLACK, team + "/" + channel);
  }

  /** Whether it is the conversation of one person with Sokbo. */
  public boolean isDirect() {
    return channel.startsWith("D");
  }
}
