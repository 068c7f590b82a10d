package dev.sokbo.query;

import java.util.Locale;
import java.util.Optional;

/** Where a query may be told to look, by a name and a colon before what is looked for. */
enum Limit {
  TITLE,
  SUMMARY,
  CONTENT,
  /** Words of the feed's title or host. */
  IN,
  /** The entry's language. */
  LANG;

  /** The limit of a name, in any case. */
  static Optional<Limit> named(String name) {
    for (Limit limit : values()) {
      if (limit.name().equalsIgnoreCase(name)) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  static Limit of(Field field) {
    return switch (field) {
      case TITLE -> TITLE;
      case SUMMARY -> SUMMARY;
      case CONTENT -> CONTENT;
    };
  }

  /** As it is written before what it limits. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT) + ":";
  }
}
