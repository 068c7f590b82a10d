package dev.sokbo.numeral;

import dev.sokbo.headline.Letters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the amounts of a folded title. A number that belongs to a name, such as K9, KF-21 or GPT-5,
 * is none; nor are years, months and the numbers of updates.
 */
final class AmountScanner {

  /** As many figures as tell amounts apart; longer runs of digits are no amounts. */
  private static final int MAX_DIGITS = 18;

  private static final String IN_A_ROW = " 연속";

  private final String text;
  private final List<Amount> amounts = new ArrayList<>(2);
  private int at;
  private char lastStep;

  private AmountScanner(String text) {
    this.text = text;
  }

  static List<Amount> scan(String folded) {
    AmountScanner scanner = new AmountScanner(folded);
    while (scanner.at < folded.length()) {
      scanner.next();
    }
    return scanner.amounts;
  }

  private void next() {
    boolean dollar = peek(0) == '$' && Letters.isDigit(peek(1));
    if ((!dollar && !Letters.isDigit(peek(0))) || inName()) {
      at++;
      return;
    }
    at += dollar ? 1 : 0;
    int start = at;
    BigDecimal value = number();
    boolean version = peek(0) == '.' && Letters.isDigit(peek(1));
    if (value != null && !version && !isYear(start)) {
      add(value, dollar, start);
    }
  }

  private void add(BigDecimal number, boolean dollar, int start) {
    skipSpace();
    BigDecimal value = number.scaleByPowerOfTen(scale());
    skipSpace();
    skipApproximation();
    skipSpace();
    int unitStart = at;
    String unit = dollar ? "달러" : Units.ofLarge(unit(), value);
    unit += isInARow(unitStart) ? Units.IN_A_ROW : "";
    if (!unit.equals("월") && !unit.equals("보")) {
      boolean decade = !unit.isEmpty() && text.startsWith("대", unitStart + unit.length());
      String measure = Units.isMoney(unit) ? Measures.beside(text, start) : "";
      amounts.add(new Amount(value, unit, measure, decade));
    }
  }

  /** Reads "2조4000억", "3.6" or "1만8000"; nothing where the digits are too many. */
  private @Nullable BigDecimal number() {
    lastStep = ' ';
    BigDecimal sum = BigDecimal.ZERO;
    while (true) {
      BigDecimal digits = digits();
      if (digits == null) {
        return null;
      }
      int power = power(peek(0));
      sum = sum.add(digits.scaleByPowerOfTen(power));
      if (power == 0) {
        return sum;
      }
      lastStep = text.charAt(at++);
      if (!continues()) {
        return sum;
      }
    }
  }

  /** Whether another step of the number follows: at once, or behind a space when it has its own. */
  private boolean continues() {
    if (Letters.isDigit(peek(0))) {
      return true;
    }
    int end = at + 1;
    while (end < text.length() && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    boolean step =
        peek(0) == ' ' && end > at + 1 && end < text.length() && power(text.charAt(end)) > 0;
    at += step ? 1 : 0;
    return step;
  }

  private @Nullable BigDecimal digits() {
    int start = at;
    while (Letters.isDigit(peek(0))) {
      at++;
    }
    if (peek(0) == '.' && Letters.isDigit(peek(1))) {
      at++;
      while (Letters.isDigit(peek(0))) {
        at++;
      }
    }
    return at - start > MAX_DIGITS ? null : new BigDecimal(text.substring(start, at));
  }

  /** Reads "bn" and the like as a power of ten; 0 where there is none, as in "84m2". */
  private int scale() {
    int end = at;
    while (end < text.length() && Letters.isLatin(text.charAt(end))) {
      end++;
    }
    boolean whole = end > at && !(end < text.length() && Letters.isDigit(text.charAt(end)));
    int power = whole ? Units.powerOf(text.substring(at, end)) : 0;
    at = power == 0 ? at : end;
    return power;
  }

  private void skipApproximation() {
    if (text.startsWith("가량", at)) {
      at += 2;
    } else if (peek(0) == '여' || (peek(0) == '대' && " ,.".indexOf(peek(1)) >= 0)) {
      at++;
    }
  }

  private String unit() {
    if (peek(0) == '%') {
      at++;
      return "%";
    }
    int start = at;
    while (Character.isLetter(peek(0))) {
      at++;
    }
    return Units.of(text.substring(start, at), lastStep);
  }

  /** Whether the word that was read last, or the one behind it, makes a number one of a row. */
  private boolean isInARow(int unitStart) {
    return text.startsWith(IN_A_ROW, at)
        || text.startsWith(IN_A_ROW.strip(), at - IN_A_ROW.length() + 1)
        || (text.startsWith(Units.IN_A_ROW, at - 1) && !text.startsWith("번", unitStart));
  }

  private boolean inName() {
    char before = peek(-1);
    return (Character.isLetterOrDigit(before) && !isOrdinal())
        || (before == '.' && Letters.isDigit(peek(-2)))
        || (before == '-' && Character.isLetter(peek(-2)));
  }

  /** Whether 제 before the number makes it one of a series (제12호), and is no end of a word. */
  private boolean isOrdinal() {
    return peek(-1) == '제' && !Character.isLetterOrDigit(peek(-2));
  }

  private boolean isYear(int start) {
    return at - start == 4
        && (text.startsWith("19", start) || text.startsWith("20", start))
        && lastStep == ' '
        && text.indexOf('.', start) != start + 2;
  }

  private static int power(char c) {
    return switch (c) {
      case '조' -> 12;
      case '억' -> 8;
      case '만' -> 4;
      default -> 0;
    };
  }

  private void skipSpace() {
    at += peek(0) == ' ' ? 1 : 0;
  }

  private char peek(int offset) {
    int i = at + offset;
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }
}
