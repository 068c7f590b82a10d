package dev.sokbo.chat;

/**
 * The name by which a platform knows a chat.
 *
 * @param id the platform's own form: a Telegram chat id with an optional {@code /topic}, a Slack
 *     {@code team/channel}, or {@code console}
 */
public record ChatAddress(Platform platform, String id) {

  /** The terminal that Sokbo was started from. */
  public static final ChatAddress CONSOLE = new ChatAddress(Platform.CONSOLE, "console");

  public ChatAddress {
    if (id.isBlank()) {
      throw new IllegalArgumentException("blank chat address on " + platform);
    }
  }
}
