package dev.sokbo.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds HTML tags, comments and character references in a text that may or may not hold any. Only
 * known element names make a tag, since Korean headlines use {@code <AI 칩>} as brackets.
 */
final class Markup {

  private static final int LONGEST_REFERENCE = 10;

  private final CharSequence text;
  private boolean quotesBroken;
  private boolean nothingCloses;

  /** Elements and comments that no end was found for, so that none is looked for again. */
  private final Set<String> neverClosed = new HashSet<>();

  Markup(CharSequence text) {
    this.text = text;
  }

  /** A tag, or an element whose text nobody reads, with what it puts between words. */
  record Tag(int end, Effect effect) {}

  /** What a tag does to the words on its two sides. */
  enum Effect {
    JOINS,
    SEPARATES
  }

  /** A character reference and the code point that it stands for. */
  record Reference(int end, int codePoint) {}

  /** Can a {@code <} or {@code &} begin neither a tag nor a reference, whatever follows later? */
  static boolean isPlain(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case '<' -> next != '/' && next != '!' && !isAsciiLetterOrDigit(next);
      case '&' -> (next != '#' && !isAsciiLetterOrDigit(next)) || !hasSemicolon(text, at + 1);
      default -> false;
    };
  }

  private static boolean hasSemicolon(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_REFERENCE);
    for (int at = from; at < limit; at++) {
      if (text.charAt(at) == ';') {
        return true;
      }
    }
    return false;
  }

  /** The tag that begins at a {@code <}; null when it is plain text. */
  @Nullable Tag tagAt(int start) {
    if (startsWith("<!--", start)) {
      return comment(start);
    }
    int from = start + 1 < text.length() && text.charAt(start + 1) == '/' ? start + 2 : start + 1;
    int nameEnd = nameEnd(from);
    String name = text.subSequence(from, nameEnd).toString().toLowerCase(Locale.ROOT);
    Effect effect = Elements.effect(name);
    if (nothingCloses || effect == null || !ends(nameEnd)) {
      return null;
    }
    int end = tagEnd(nameEnd);
    if (end < 0) {
      return null;
    }
    boolean opens = from == start + 1;
    if (opens && (name.equals("script") || name.equals("style"))) {
      end = afterElement(name, end);
    }
    return new Tag(end, effect);
  }

  /** The character reference that begins at an {@code &}; null when it is plain text. */
  @Nullable Reference referenceAt(int start) {
    int limit = Math.min(text.length(), start + LONGEST_REFERENCE);
    for (int at = start + 1; at < limit; at++) {
      char unit = text.charAt(at);
      if (unit == ';') {
        int codePoint = CharacterReferences.codePoint(text.subSequence(start + 1, at).toString());
        return codePoint < 0 ? null : new Reference(at + 1, codePoint);
      }
      if (unit != '#' && !isAsciiLetterOrDigit(unit)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Tag comment(int start) {
    int end = neverClosed.contains("!--") ? -1 : indexOf("-->", start);
    if (end < 0) {
      neverClosed.add("!--");
      return null;
    }
    return new Tag(end + 3, Effect.JOINS);
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < text.length() && at < from + 12 && isAsciiLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean ends(int at) {
    return at < text.length() && " \t\r\n/>".indexOf(text.charAt(at)) >= 0;
  }

  /** Past the closing bracket; a quoted one does not close, unless the quotes are broken. */
  private int tagEnd(int from) {
    if (!quotesBroken) {
      int end = quotedTagEnd(from);
      if (end >= 0) {
        return end;
      }
      quotesBroken = true;
    }
    int plain = indexOf(">", from);
    nothingCloses = plain < 0;
    return nothingCloses ? -1 : plain + 1;
  }

  private int quotedTagEnd(int from) {
    char quote = 0;
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (quote != 0) {
        quote = unit == quote ? 0 : quote;
      } else if (unit == '>') {
        return at + 1;
      } else if (unit == '"' || unit == '\'') {
        quote = unit;
      }
    }
    return -1;
  }

  private int afterElement(String name, int from) {
    if (neverClosed.contains(name)) {
      return from;
    }
    int close = indexOf("</" + name, from);
    int end = close < 0 ? -1 : indexOf(">", close);
    if (end < 0) {
      neverClosed.add(name);
      return from;
    }
    return end + 1;
  }

  /** As of a string; {@code -1} where there is none. */
  private int indexOf(String wanted, int from) {
    for (int at = from; at + wanted.length() <= text.length(); at++) {
      if (startsWith(wanted, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean startsWith(String wanted, int from) {
    for (int at = 0; at < wanted.length(); at++) {
      if (from + at >= text.length() || text.charAt(from + at) != wanted.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiLetterOrDigit(char unit) {
    return unit < 128 && Character.isLetterOrDigit(unit);
  }
}
