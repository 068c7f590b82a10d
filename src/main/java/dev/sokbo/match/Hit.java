package dev.sokbo.match;

import dev.sokbo.query.Field;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Rule;

/**
 * A place in an entry where a watch found what it looks for.
 *
 * @param start the first UTF-16 unit within that field's original text
 * @param end past the last UTF-16 unit
 * @param term what was looked for, as the lexicon or the query writes it
 * @param rule why it counts
 */
public record Hit(Field field, int start, int end, String term, Rule rule) {

  public Hit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("hit of " + term + " at " + start + "–" + end);
    }
  }

  /** The hit that an occurrence makes when nothing speaks against it. */
  static Hit of(Occurrence occurrence, Rule rule) {
    return new Hit(
        occurrence.field(),
        occurrence.originalStart(),
        occurrence.originalEnd(),
        occurrence.form().written(),
        rule);
  }
}
