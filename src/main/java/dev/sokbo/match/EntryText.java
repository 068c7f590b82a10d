package dev.sokbo.match;

import dev.sokbo.feed.Entry;
import org.jspecify.annotations.Nullable;

/** What of an entry is searched; summary and content may hold HTML. */
public record EntryText(String title, @Nullable String summary, @Nullable String content) {

  /** The texts of an entry. */
  public static EntryText of(Entry entry) {
    return new EntryText(entry.title(), entry.summary(), entry.content());
  }

  /** A headline with nothing under it. */
  public static EntryText ofTitle(String title) {
    return new EntryText(title, null, null);
  }

  /** The text of a field; absent where the feed gave none. */
  public @Nullable String of(Field field) {
    return switch (field) {
      case TITLE -> title;
      case SUMMARY -> summary;
      case CONTENT -> content;
    };
  }
}
