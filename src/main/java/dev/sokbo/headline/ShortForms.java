package dev.sokbo.headline;

import java.util.Map;

/** Headline Korean written out as other desks write it: short forms and thousands. */
final class ShortForms {

  private static final Map<Character, String> CHINESE =
      Map.ofEntries(
          Map.entry('美', "미국"),
          Map.entry('中', "중국"),
          Map.entry('日', "일본"),
          Map.entry('韓', "한국"),
          Map.entry('北', "북한"),
          Map.entry('英', "영국"),
          Map.entry('獨', "독일"),
          Map.entry('佛', "프랑스"),
          Map.entry('與', "여당"),
          Map.entry('野', "야당"),
          Map.entry('靑', "청와대"),
          Map.entry('檢', "검찰"),
          Map.entry('軍', "군"),
          Map.entry('證', "증권"),
          Map.entry('銀', "은행"));

  /** What may stand behind "9천", as in "9천억". */
  private static final String COUNTED = "억만조여명건원개가톤t";

  private static final int MAX_DIGITS = 3;

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
      String meaning = CHINESE.get(c);
      if (meaning != null) {
        write(i, 1, meaning);
      }
    } else if (c == '천') {
      thousands(i);
    } else {
      words(i, c);
    }
  }

  private void words(int i, char c) {
    switch (c) {
      case '영' -> replace(i, "영업익", "영업이익");
      case '목' -> replace(i, "목표주가", "목표가");
      case 'd' -> replace(i, "d램", "dram");
      case '금' -> replace(i, "금감원", "금융감독원");
      case '하' -> replace(i, "하닉", "하이닉스");
      case '국' -> replace(i, "국힘", "국민의힘");
      case '예' -> replace(i, "예탁원", "예탁결제원");
      case '유' -> word(i, "유증", "유상증자", "권기인");
      case '무' -> word(i, "무증", "무상증자", "상거");
      case '삼' -> wholeWord(i, "삼전", "삼성전자");
      case '한' -> wholeWord(i, "한은", "한국은행");
      default -> {}
    }
  }

  private void replace(int i, String form, String meaning) {
    if (text.startsWith(form, i)) {
      write(i, form.length(), meaning);
    }
  }

  /** Replaces the beginning of a word, unless one of some letters stands behind. */
  private void word(int i, String form, String meaning, String other) {
    boolean inside = i > 0 && Character.isLetter(text.charAt(i - 1));
    if (!inside && other.indexOf(at(i + form.length())) < 0) {
      replace(i, form, meaning);
    }
  }

  private void wholeWord(int i, String form, String meaning) {
    char behind = at(i + form.length());
    if (behind == ',' || behind == ' ') {
      word(i, form, meaning, "");
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
    if (fits && counts && (start == 0 || text.charAt(start - 1) != '.')) {
      int rest = end == sign + 1 ? 0 : Integer.parseInt(text, sign + 1, end, 10);
      int whole = Integer.parseInt(text, start, sign, 10) * 1000 + rest;
      write(start, end - start, Integer.toString(whole));
    }
  }

  private void write(int start, int length, String meaning) {
    written.append(text, done, start).append(meaning);
    done = start + length;
  }

  private char at(int i) {
    return i < text.length() ? text.charAt(i) : '\n';
  }
}
