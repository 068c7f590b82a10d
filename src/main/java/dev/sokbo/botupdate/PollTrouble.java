package dev.sokbo.botupdate;

import dev.sokbo.botapi.Failure;

/** What a failed poll means, for health and log. */
final class PollTrouble {

  private PollTrouble() {}

  /**
   * Whether somebody else receives the bot's updates, by polling or by a webhook. Two that poll
   * take them from each other.
   */
  static boolean isConflict(Failure failure) {
    return failure instanceof Failure.Refusal refusal && refusal.code() == 409;
  }

  static String meaning(Failure failure) {
    if (!(failure instanceof Failure.Refusal refusal)) {
      return "not reachable (" + failure.reason() + ")";
    }
    return switch (refusal.code()) {
      case 401, 404 -> "the token is refused (" + refusal.reason() + ")";
      case 409 -> "somebody else receives this bot's updates (" + refusal.reason() + ")";
      default -> refusal.code() + " " + refusal.reason();
    };
  }
}
