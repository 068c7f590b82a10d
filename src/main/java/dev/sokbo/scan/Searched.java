package dev.sokbo.scan;

import dev.sokbo.query.Field;
import dev.sokbo.text.Folded;
import java.util.function.Function;

/** A field of an entry, folded, and what is known of it once. */
public final class Searched {

  private final Field field;
  private final Folded text;
  private boolean capitalsCounted;
  private boolean withoutCapitals;

  /** A field as it has been folded. */
  public Searched(Field field, Folded text) {
    this.field = field;
    this.text = text;
  }

  /** A field without what is not searched. */
  public static Searched of(Field field, String text) {
    return new Searched(field, folding(field).apply(text));
  }

  private static Function<String, Folded> folding(Field field) {
    return switch (field) {
      case TITLE -> Folded::ofTitle;
      case SUMMARY, CONTENT -> Folded::ofBody;
    };
  }

  /** Which field it is. */
  public Field field() {
    return field;
  }

  /** Its text. */
  public Folded text() {
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
