package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.util.Optional;

/** What a chat asks for. What can't be understood is a command too, so that it gets an answer. */
public sealed interface Command {

  /** Begin to watch a query. */
  record Watch(String query) implements Command {}

  /** End a watch, by its name or by its number in the watchlist. */
  record Unwatch(String watch) implements Command {}

  record Watchlist() implements Command {}

  /** Follow a feed, by its URL. */
  record Subscribe(String url) implements Command {}

  /** Follow a feed no more, by its URL or by its number in the list of feeds. */
  record Unsubscribe(String feed) implements Command {}

  record Feeds() implements Command {}

  /** Show when digests come. */
  record ShowSchedule() implements Command {}

  /** Set when digests come, in people's words. */
  record SetSchedule(String cadence) implements Command {}

  /** Send what is owed, now. */
  record Digest() implements Command {}

  /** Tell what became of an entry, by its link or by words of its title. */
  record Why(String entry) implements Command {}

  /** Set the language, or show it when none is named. */
  record Lang(Optional<Language> language) implements Command {}

  record Help() implements Command {}

  /** A known verb without what it needs, or with what it can't take. */
  record Malformed(String verb) implements Command {}

  /** No known verb. */
  record Unknown(String text) implements Command {}

  /** Whether it changes the chat; the others only read. */
  default boolean changes() {
    return switch (this) {
      case Watch watch -> true;
      case Unwatch unwatch -> true;
      case Subscribe subscribe -> true;
      case Unsubscribe unsubscribe -> true;
      case SetSchedule setSchedule -> true;
      case Digest digest -> true;
      case Lang lang -> lang.language().isPresent();
      case Watchlist watchlist -> false;
      case Feeds feeds -> false;
      case ShowSchedule showSchedule -> false;
      case Why why -> false;
      case Help help -> false;
      case Malformed malformed -> false;
      case Unknown unknown -> false;
    };
  }
}
