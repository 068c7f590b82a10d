package dev.sokbo.headline;

import java.util.ArrayList;
import java.util.List;

/**
 * A title taken out of what desks wrap around it.
 *
 * @param body the title itself, folded: NFKC, lower case, abbreviations of headline Korean written
 *     out, numbers in one form
 * @param tags what stood in brackets in front or behind, folded, without brackets; update marks
 *     such as [속보] and (종합) are dropped
 */
public record TitleText(String body, List<String> tags) {

  private static final String OPENING = "[【〔<〈";
  private static final String CLOSING = "]】〕>〉";

  /** Angle brackets behind a title hold the names of works. */
  private static final int KINDS_BEHIND = 3;

  private static final int MAX_TAG = 30;

  /** An outlet's name has at most so many words and stands at least so far behind. */
  private static final int OUTLET_WORDS = 4;

  private static final int OUTLET_START = 10;

  /** Longer titles are texts that a feed put in the wrong place; their beginning is enough. */
  private static final int MAX_LENGTH = 300;

  public TitleText {
    tags = List.copyOf(tags);
  }

  /** The title with its tags behind. */
  public String whole() {
    return tags.isEmpty() ? body : body + " " + String.join(" ", tags);
  }

  /** Whether titles and tags have the same letters and digits. */
  public boolean readsLike(TitleText other) {
    String one = whole();
    String two = other.whole();
    int i = letter(one, 0);
    int j = letter(two, 0);
    while (i < one.length() && j < two.length() && one.charAt(i) == two.charAt(j)) {
      i = letter(one, i + 1);
      j = letter(two, j + 1);
    }
    return i == one.length() && j == two.length();
  }

  /** The place of the first letter or digit from a place on, or else the end. */
  private static int letter(String text, int from) {
    int i = from;
    while (i < text.length() && !Letters.inWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Takes a title apart as it was published. */
  public static TitleText of(String title) {
    List<String> tags = new ArrayList<>(0);
    String rest = Folding.fold(title.substring(0, Math.min(title.length(), MAX_LENGTH))).strip();
    String before;
    do {
      before = rest;
      rest = withoutLabel(rest);
      rest = withoutMark(rest);
      rest = withoutTagBefore(rest, tags);
      rest = withoutTagBehind(rest, tags);
    } while (rest.length() != before.length());
    rest = withoutMark(withoutOutlet(rest));
    return new TitleText(Folding.spelled(rest).strip(), tags);
  }

  private static String withoutTagBefore(String text, List<String> tags) {
    if (text.isEmpty() || OPENING.indexOf(text.charAt(0)) < 0) {
      return text;
    }
    int end = 1;
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == 1 || end - 1 > MAX_TAG || end + 1 >= text.length()) {
      return text;
    }
    add(text.substring(1, end), tags);
    return text.substring(end + 1).strip();
  }

  private static String withoutTagBehind(String text, List<String> tags) {
    int last = text.length() - 1;
    if (last < 0 || !isOneOf(CLOSING, text.charAt(last))) {
      return text;
    }
    int start = last - 1;
    while (start >= 0
        && !isOneOf(CLOSING, text.charAt(start))
        && !isOneOf(OPENING, text.charAt(start))) {
      start--;
    }
    boolean found = start > 0 && isOneOf(OPENING, text.charAt(start));
    if (!found || last - start < 2 || last - start - 1 > MAX_TAG) {
      return text;
    }
    add(text.substring(start + 1, last), tags);
    return text.substring(0, start).strip();
  }

  private static boolean isOneOf(String brackets, char c) {
    int kind = brackets.indexOf(c);
    return kind >= 0 && kind < KINDS_BEHIND;
  }

  private static void add(String tag, List<String> tags) {
    if (!Marks.isTag(tag)) {
      tags.add(tag.strip());
    }
  }

  /** Drops "(종합2보)" and the like behind. */
  private static String withoutMark(String text) {
    int last = text.length() - 1;
    int start = text.lastIndexOf('(');
    if (last < 0 || text.charAt(last) != ')' || start < 0) {
      return text;
    }
    boolean mark = Marks.isBehind(text.substring(start + 1, last));
    return mark ? text.substring(0, start).strip() : text;
  }

  /** Drops "(종합)", "속보:", "UPDATE 2-" and the like in front. */
  private static String withoutLabel(String text) {
    if (text.startsWith("(")) {
      int end = text.indexOf(')');
      boolean mark = Marks.startsAt(text, 1);
      return mark && end > 0 ? text.substring(end + 1).strip() : text;
    }
    for (int i = 1; i < Math.min(text.length(), Marks.LONGEST_LABEL); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '|' || c == ']' || c == '-') {
        return Marks.isLabel(text.substring(0, i), c) ? text.substring(i + 1).strip() : text;
      }
    }
    return text;
  }

  /** Drops " - Outlet" or " | Outlet" behind; an outlet's name is short and carries no number. */
  private static String withoutOutlet(String text) {
    int words = 0;
    for (int i = text.length() - 1; i > OUTLET_START && words <= OUTLET_WORDS; i--) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        words++;
        if (words <= OUTLET_WORDS
            && Character.isWhitespace(text.charAt(i - 2))
            && "-–—|:".indexOf(text.charAt(i - 1)) >= 0) {
          return text.substring(0, i - 2).strip();
        }
      } else if (Letters.isDigit(c) || c == '|' || c == '-') {
        return text;
      }
    }
    return text;
  }
}
