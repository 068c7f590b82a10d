package dev.sokbo.command;

import dev.sokbo.chat.Language;
import dev.sokbo.match.QueryMistake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a command; {@link Replies} words it in the chat's language. */
public sealed interface Outcome {

  /**
   * A watch was added.
   *
   * @param terms what it matches, canonical names and aliases
   */
  record Watching(String name, List<String> terms) implements Outcome {}

  record AlreadyWatching(String name) implements Outcome {}

  /** A query that can't be watched. */
  record QueryRefused(String query, QueryMistake mistake) implements Outcome {}

  record Unwatched(String name) implements Outcome {}

  record NoSuchWatch(String name) implements Outcome {}

  record Watchlist(List<WatchLine> watches) implements Outcome {}

  /** A watch in the list, numbered from 1. */
  record WatchLine(String name, String query) {}

  record Subscribed(String url) implements Outcome {}

  record BadFeedUrl(String url) implements Outcome {}

  record Unsubscribed(String url) implements Outcome {}

  record NoSuchFeed(String feed) implements Outcome {}

  record FeedList(List<FeedLine> feeds) implements Outcome {}

  /**
   * A feed that the chat follows, numbered from 1.
   *
   * @param error why the last poll failed; absent when it did not
   */
  record FeedLine(
      @Nullable String title, String url, @Nullable Instant polledAt, @Nullable String error) {}

  record Schedule(String cadence, Optional<Instant> next) implements Outcome {}

  record CadenceRefused(String cadence) implements Outcome {}

  /** A digest is on its way. */
  record DigestQueued(int stories) implements Outcome {}

  record NothingOwed() implements Outcome {}

  record Explained(List<Explanation> entries) implements Outcome {}

  record NoSuchEntry(String text) implements Outcome {}

  record LanguageIs(Language language) implements Outcome {}

  record HelpText() implements Outcome {}

  record Misused(String verb) implements Outcome {}

  record NotUnderstood(String text) implements Outcome {}

  record Forbidden() implements Outcome {}
}
