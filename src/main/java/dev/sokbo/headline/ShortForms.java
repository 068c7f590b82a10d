package dev.sokbo.headline;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Headline Korean written out as other desks write it: short forms and thousands. */
final class ShortForms {

  /** Begins with the sign of another country. */
  private static final String INDONESIA = "印尼";

  private static final List<ShortForm> FORMS = ShortFormWords.all();

  private static final Map<Character, List<ShortForm>> BY_FIRST =
      FORMS.stream().collect(Collectors.groupingBy(form -> form.form().charAt(0)));

  /** For each hash of two characters, whether a form may begin so. */
  private static final boolean[] STARTS = new boolean[1 << 12];

  /** The forms of one character. */
  private static final BitSet SINGLES = new BitSet();

  static {
    for (ShortForm form : FORMS) {
      char first = form.form().charAt(0);
      if (form.form().length() == 1) {
        SINGLES.set(first);
      } else {
        STARTS[start(first, form.form().charAt(1))] = true;
      }
    }
  }

  /** What may stand behind "9천", as in "9천억". */
  private static final String COUNTED = "억만조여명건원개가톤t";

  private static final int MAX_DIGITS = 3;

  private static final Map<String, String> SCALES =
      Map.of(
          "bn",
          "billion",
          "bln",
          "billion",
          "b",
          "billion",
          "mn",
          "million",
          "mln",
          "million",
          "m",
          "million",
          "tn",
          "trillion",
          "trn",
          "trillion");

  private static final String CURRENCIES = "$€£¥";

  private final String text;
  private final StringBuilder written;

  /** How much of the text is written already. */
  private int done;

  private ShortForms(String text) {
    this.text = text;
    this.written = new StringBuilder(text.length() + 16);
  }

  /** Writes the short forms of a folded text out. */
  static String writtenOut(String folded) {
    ShortForms forms = new ShortForms(folded);
    for (int i = 0; i < folded.length(); i++) {
      forms.look(i);
    }
    return forms.done == 0
        ? folded
        : forms.written.append(folded, forms.done, folded.length()).toString();
  }

  private void look(int i) {
    char c = text.charAt(i);
    if (c >= 0x4E00 && c <= 0x9FFF) {
      String meaning = ShortFormWords.CHINESE.get(c);
      if (text.startsWith(INDONESIA, i)) {
        write(i, INDONESIA.length(), "인도네시아");
      } else if (meaning != null) {
        write(i, 1, meaning);
      }
    } else if (c == '천') {
      thousands(i);
    } else if (i > 0 && Letters.isLatin(c) && Letters.isDigit(text.charAt(i - 1))) {
      scale(i);
    } else if ((STARTS[start(c, at(i + 1))] || SINGLES.get(c))
        && !(Letters.isLatin(c) && i > 0 && Letters.isLatin(text.charAt(i - 1)))) {
      words(i);
    }
  }

  private static int start(char first, char second) {
    return (31 * first + second) & (STARTS.length - 1);
  }

  private void words(int i) {
    for (ShortForm form : BY_FIRST.getOrDefault(text.charAt(i), List.of())) {
      if (i >= done && form.standsAt(text, i)) {
        write(i, form.form().length(), form.meaning());
      }
    }
  }

  /** Writes "9천400억" as "9400억", from where the thousands stand. */
  private void thousands(int sign) {
    int start = sign;
    while (start > done && Letters.isDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = sign + 1;
    while (end < text.length() && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    boolean fits = start < sign && sign - start <= MAX_DIGITS && end - sign - 1 <= MAX_DIGITS;
    boolean counts = at(end) == ' ' || COUNTED.indexOf(at(end)) >= 0;
    boolean decimals =
        start > 1 && text.charAt(start - 1) == '.' && Letters.isDigit(text.charAt(start - 2));
    if (fits && counts && !decimals) {
      int rest = end == sign + 1 ? 0 : Integer.parseInt(text, sign + 1, end, 10);
      int whole = Integer.parseInt(text, start, sign, 10) * 1000 + rest;
      write(start, end - start, Integer.toString(whole));
    }
  }

  /** Writes "$134bn" as "$134 billion", from where the scale stands. */
  private void scale(int start) {
    int end = start;
    while (Letters.isLatin(at(end))) {
      end++;
    }
    String word = SCALES.get(text.substring(start, end));
    if (word != null && (end - start > 1 || isMoney(start)) && !Letters.isDigit(at(end))) {
      write(start, end - start, " " + word);
    }
  }

  /** Whether the number that ends at a place is a sum of money. */
  private boolean isMoney(int end) {
    int start = end;
    while (start > 0
        && (Letters.isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0;
  }

  private void write(int start, int length, String meaning) {
    written.append(text, done, start).append(meaning);
    done = start + length;
  }

  private char at(int i) {
    return i < text.length() ? text.charAt(i) : '\n';
  }
}
