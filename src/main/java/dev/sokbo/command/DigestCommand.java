package dev.sokbo.command;

/** What a chat asks about when and how digests come. */
sealed interface DigestCommand extends Command {

  /** Show when digests come. */
  record ShowSchedule() implements DigestCommand {}

  /** Set when digests come, in people's words. */
  record SetSchedule(String cadence) implements DigestCommand {}

  /** Send what is owed, now. */
  record Digest() implements DigestCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case ShowSchedule showSchedule -> false;
      case SetSchedule setSchedule -> true;
      case Digest digest -> true;
    };
  }
}
