package dev.sokbo.scan;

import dev.sokbo.query.Field;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
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

  /**
   * Has it neither a capital nor Hangul? A Korean text may well have no capital, and an acronym in
   * lower case means something else there: kt is the ball club.
   */
  public boolean isLatinWithoutCapitals() {
    return isWithoutCapitals()
        && text.original().chars().noneMatch(unit -> Script.of((char) unit) == Script.HANGUL);
  }

  /** Has it no capital at all, so that none can be asked for? */
  boolean isWithoutCapitals() {
    if (!capitalsCounted) {
      withoutCapitals = hasNoCapital(text.original());
      capitalsCounted = true;
    }
    return withoutCapitals;
  }

  private static boolean hasNoCapital(String original) {
    for (int at = 0; at < original.length(); at++) {
      if (Character.isUpperCase(original.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
