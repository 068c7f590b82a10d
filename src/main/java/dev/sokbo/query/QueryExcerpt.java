package dev.sokbo.query;

import dev.sokbo.text.Cells;
import dev.sokbo.text.Ellipsis;

/**
 * What is shown of a query to point at a mistake in it: all of it in one line, or of a long one
 * what is around the mistake.
 *
 * @param shown the query or a part of it, with an ellipsis where something is left out
 * @param caret the UTF-16 unit of {@code shown} at which the mistake is, at most its length
 */
public record QueryExcerpt(String shown, int caret) {

  /** The most UTF-16 units of a query that are shown; about two lines on a telephone. */
  private static final int LONGEST = 100;

  /** So many of them stand before the mistake. */
  private static final int BEFORE = 70;

  /** What is shown of a query around a place in it. */
  public static QueryExcerpt around(String query, int position) {
    String line = query.replaceAll("[\\s\\x85\\x{2028}\\x{2029}]", " ");
    if (line.length() <= LONGEST) {
      return new QueryExcerpt(line, Math.min(position, line.length()));
    }
    int from = position <= BEFORE ? 0 : Ellipsis.boundary(line, position - BEFORE);
    int to = Ellipsis.boundary(line, from + LONGEST);
    String before = from == 0 ? "" : Ellipsis.MARK;
    String shown = before + line.substring(from, to) + (to == line.length() ? "" : Ellipsis.MARK);
    return new QueryExcerpt(shown, Math.min(position - from + before.length(), shown.length()));
  }

  /** The line to put below what is shown: a caret under the mistake, in letters of one width. */
  public String pointer() {
    return Cells.blank(shown.substring(0, caret)) + "^";
  }
}
