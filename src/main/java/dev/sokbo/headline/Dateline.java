package dev.sokbo.headline;

import java.util.List;

/**
 * Where and by whom an article was written, in front of its folded text: "[서울=뉴시스] 홍길동 기자 =",
 * "(서울=연합뉴스) 홍길동 기자 =", "[한국신문 홍길동 기자]", "홍길동 특파원 =", "seoul, aug 1 (wire) -".
 */
final class Dateline {

  private static final String OPENING = "[(【";
  private static final String CLOSING = "])】";

  /** The longest place or outlet in brackets, and the longest name and office of a writer. */
  private static final int MAX_IN_BRACKETS = 60;

  private static final int MAX_WRITER = 64;
  private static final int MAX_PLACE = 42;

  private static final List<String> WRITERS = List.of("기자", "특파원", "통신원", "인턴");

  private Dateline() {}

  /** Where the text proper starts; 0 where there is no dateline. */
  static int end(String text) {
    int start = skipSpace(text, 0);
    int end = bracketsEnd(text, start);
    if (end > start) {
      int writer = writerEnd(text, end);
      int sign = skipSpace(text, Math.max(end, writer));
      return skipSpace(text, at(text, sign) == '=' ? sign + 1 : Math.max(end, writer));
    }
    int writer = writerEnd(text, start);
    return writer > start && at(text, writer - 1) == '=' ? skipSpace(text, writer) : wireEnd(text);
  }

  private static int bracketsEnd(String text, int start) {
    if (OPENING.indexOf(at(text, start)) < 0) {
      return start;
    }
    for (int i = start + 1; i < Math.min(text.length(), start + 2 + MAX_IN_BRACKETS); i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        return i > start + 2 ? i + 1 : start;
      }
    }
    return start;
  }

  /** Behind "홍길동 기자 =", or the place itself where no writer stands. */
  private static int writerEnd(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_WRITER);
    int sign = start;
    while (sign < limit && text.charAt(sign) != '=' && text.charAt(sign) != '.') {
      sign++;
    }
    boolean signed = at(text, sign) == '=' && sign < limit;
    int end = start;
    for (String writer : WRITERS) {
      int found = text.indexOf(writer, start, sign);
      end = found >= 0 ? found + writer.length() : end;
    }
    return signed && end > start ? sign + 1 : end > start && sign < limit ? end : start;
  }

  /** Behind "seoul, aug 1 (wire) -", or 0. */
  private static int wireEnd(String text) {
    int i = 0;
    while (i < Math.min(text.length(), MAX_PLACE) && isInPlace(text.charAt(i))) {
      i++;
    }
    int open = i;
    int close = at(text, open) == '(' ? text.indexOf(')', open) : -1;
    int dash = close < 0 ? -1 : skipSpace(text, close + 1);
    boolean wire = open > 1 && close > open + 2 && close - open <= MAX_PLACE;
    return wire && "-–—:".indexOf(at(text, dash)) >= 0 ? skipDashes(text, dash) : 0;
  }

  private static boolean isInPlace(char c) {
    return Letters.isLatin(c) || Letters.isDigit(c) || c == ' ' || c == ',' || c == '.';
  }

  private static int skipDashes(String text, int start) {
    int i = start;
    while (i < text.length() && "-–—: ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static int skipSpace(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static char at(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }
}
