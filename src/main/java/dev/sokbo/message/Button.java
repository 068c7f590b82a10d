package dev.sokbo.message;

import java.nio.charset.StandardCharsets;

/**
 * Something to tap instead of typing.
 *
 * @param label what it shows
 * @param command the line that could have been typed instead
 */
public record Button(String label, String command) {

  /** What fits into Telegram's 64 bytes of callback data beside a signature. */
  static final int MOST_COMMAND_BYTES = 48;

  public Button {
    if (!fits(command)) {
      throw new IllegalArgumentException("a button's command is too long: " + command);
    }
  }

  /** Whether a command is short enough for a button. */
  public static boolean fits(String command) {
    return command.getBytes(StandardCharsets.UTF_8).length <= MOST_COMMAND_BYTES;
  }
}
