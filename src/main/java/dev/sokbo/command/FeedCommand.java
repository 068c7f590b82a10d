package dev.sokbo.command;

/** What a chat asks about the feeds that it follows. */
public sealed interface FeedCommand extends Command {

  /** Follow a feed, by its URL. */
  record Subscribe(String url) implements FeedCommand {}

  /** Follow a feed no more, by its URL or by its number in the list of feeds. */
  record Unsubscribe(String feed) implements FeedCommand {}

  /** Follow again a feed that was left a moment ago. */
  record Refollow(long feedId) implements FeedCommand {}

  /**
   * Show which feeds are followed.
   *
   * @param page from 1; 0 where none is named
   */
  record Feeds(int page) implements FeedCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case Subscribe subscribe -> true;
      case Unsubscribe unsubscribe -> true;
      case Refollow refollow -> true;
      case Feeds feeds -> false;
    };
  }
}
