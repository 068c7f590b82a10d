package dev.sokbo.headline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes what desks write in many ways in one. */
public final class Folding {

  private static final Pattern QUARTER =
      Pattern.compile(
          "\\b(first|second|third|fourth|q[1-4])(?:[- ]quarter)?\\b(?<=quarter|q[1-4])");
  private static final Map<String, Integer> QUARTERS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "q1", 1, "q2", 2, "q3", 3, "q4", 4);

  /** An apostrophe whose entity lost its ampersand, as in "Sony #39;s". */
  private static final Pattern LOST_ENTITY = Pattern.compile(" ?&?#39;");

  /** The three points that an ellipsis is folded to. */
  private static final int LONGEST_FOLD = 3;

  private static final char NOT_PLAIN = '\0';

  /** One bit for each character that folding leaves as it is. */
  private static final long[] STAYING = Letters.bits(Folding::isPlain);

  private Folding() {}

  /** Folds width, case and compatibility forms, but keeps circled numbers, which count parts. */
  static String fold(String published) {
    String text =
        published.indexOf("#39;") < 0 ? published : LOST_ENTITY.matcher(published).replaceAll("'");
    char[] characters = text.toCharArray();
    int start = 0;
    while (start < characters.length && stays(characters[start])) {
      start++;
    }
    return start == characters.length ? text : fold(text, characters, start);
  }

  /** Folds a text from a place on, before which everything stays as it is. */
  private static String fold(String text, char[] characters, int start) {
    char[] folded = new char[lengthOf(text)];
    System.arraycopy(characters, 0, folded, 0, start);
    int length = start;
    for (int i = start; i < characters.length; i++) {
      char c = characters[i];
      if (stays(c)) {
        folded[length++] = c;
      } else if (c == '…') {
        Arrays.fill(folded, length, length + LONGEST_FOLD, '.');
        length += LONGEST_FOLD;
      } else {
        char plain = plain(c);
        if (plain == NOT_PLAIN) {
          return new String(folded, 0, length) + thoroughly(text.substring(i));
        }
        folded[length++] = plain;
      }
    }
    return new String(folded, 0, length);
  }

  /** How long a text is at most when it is folded. */
  private static int lengthOf(String text) {
    int length = text.length();
    for (int i = text.indexOf('…'); i >= 0; i = text.indexOf('…', i + 1)) {
      length += LONGEST_FOLD - 1;
    }
    return length;
  }

  /** Whether folding leaves a character as it is, whatever stands beside it. */
  private static boolean stays(char c) {
    return (STAYING[c >>> 6] & 1L << c) != 0;
  }

  private static boolean isPlain(int c) {
    return (c < 0x80 && !isCapital(c))
        || Letters.isSyllable((char) c)
        || isCircled((char) c)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x2190 && c <= 0x21FF)
        || c == '·'
        || c == '–'
        || c == '—'
        || (c >= '〈' && c <= '】');
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** What a character that does not stay is folded to; or {@link #NOT_PLAIN}. */
  private static char plain(char c) {
    return switch (c) {
      case '’', '‘' -> '\'';
      case '“', '”' -> '"';
      case '\u00A0' -> ' ';
      default -> isCapital(c) ? (char) (c + 'a' - 'A') : NOT_PLAIN;
    };
  }

  private static String thoroughly(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isCircled(text.charAt(i))) {
        folded.append(compatible(text.substring(start, i))).append(text.charAt(i));
        start = i + 1;
      }
    }
    return folded.append(compatible(text.substring(start))).toString();
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"');
  }

  /** Whether a character is a number in a circle, ① to ⑳. */
  public static boolean isCircled(char c) {
    return c >= '①' && c <= '⑳';
  }

  /** Writes short forms and Korean thousands out. */
  static String spelled(String folded) {
    String text = withoutThousandsCommas(folded);
    if (text.indexOf('q') >= 0) {
      text = QUARTER.matcher(text).replaceAll(match -> QUARTERS.get(match.group(1)) + "분기");
    }
    return ShortForms.writtenOut(text);
  }

  /** Drops commas between a digit and three digits. */
  private static String withoutThousandsCommas(String text) {
    StringBuilder kept = new StringBuilder();
    int done = 0;
    for (int i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) {
      if (isDigit(text, i - 1)
          && isDigit(text, i + 1)
          && isDigit(text, i + 2)
          && isDigit(text, i + 3)) {
        kept.append(text, done, i);
        done = i + 1;
      }
    }
    return done == 0 ? text : kept.append(text, done, text.length()).toString();
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Letters.isDigit(text.charAt(at));
  }
}
