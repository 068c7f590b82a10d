package dev.sokbo.match;

import dev.sokbo.query.Field;
import dev.sokbo.text.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A field of an entry, folded, and what is known of it once. */
final class Searched {

  private final Field field;
  private final Folded text;
  private boolean capitalsCounted;
  private boolean withoutCapitals;

  Searched(Field field, Folded text) {
    this.field = field;
    this.text = text;
  }

  /** The fields that an entry has, without what is not searched. */
  static List<Searched> fields(EntryText entry) {
    List<Searched> fields = new ArrayList<>(Field.values().length);
    for (Field field : Field.values()) {
      String text = entry.of(field);
      if (text != null && !text.isEmpty()) {
        fields.add(new Searched(field, folding(field).apply(text)));
      }
    }
    return fields;
  }

  private static Function<String, Folded> folding(Field field) {
    return switch (field) {
      case TITLE -> Folded::ofTitle;
      case SUMMARY, CONTENT -> Folded::ofBody;
    };
  }

  Field field() {
    return field;
  }

  Folded text() {
    return text;
  }

  /** Has it no capital at all, so that none can be asked for? */
  boolean isWithoutCapitals() {
    if (!capitalsCounted) {
      withoutCapitals = text.original().chars().noneMatch(Character::isUpperCase);
      capitalsCounted = true;
    }
    return withoutCapitals;
  }
}
