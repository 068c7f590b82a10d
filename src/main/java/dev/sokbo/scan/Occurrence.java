package dev.sokbo.scan;

import dev.sokbo.query.Field;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;

/** A form in a field, in folded offsets. */
public record Occurrence(Searched searched, int start, int end, Form<?> form) {

  /** No word is followed farther than so many units to either side. */
  private static final int FARTHEST = 40;

  /** Where in the entry it is. */
  public Field field() {
    return searched.field();
  }

  /** Does it begin later in the entry than another? */
  public boolean isAfter(Occurrence other) {
    int fields = field().compareTo(other.field());
    return fields > 0 || (fields == 0 && start > other.start);
  }

  /** Its first UTF-16 unit within the original. */
  public int originalStart() {
    return searched.text().start(start);
  }

  /** Past its last UTF-16 unit within the original. */
  public int originalEnd() {
    return searched.text().end(end);
  }

  /** The original's own words. */
  public String original() {
    return searched.text().original().substring(originalStart(), originalEnd());
  }

  /** The same place, widened to the word that it is part of. */
  public Occurrence wholeWord() {
    Folded text = searched.text();
    int from = start;
    while (from > start - FARTHEST
        && text.scriptAt(from - 1) != Script.NONE
        && text.scriptAt(from - 1) == text.scriptAt(from)) {
      from--;
    }
    int to = end;
    while (to < end + FARTHEST
        && text.scriptAt(to) != Script.NONE
        && text.scriptAt(to) == text.scriptAt(to - 1)) {
      to++;
    }
    return new Occurrence(searched, from, to, form);
  }
}
