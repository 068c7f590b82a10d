package dev.sokbo.quotation;

import dev.sokbo.headline.Letters;
import java.util.ArrayList;
import java.util.List;

/** What a folded Korean title puts in quotation marks: names in single ones, speech in double. */
public final class Quotation {

  /** Longer ones are no names. */
  private static final int LONGEST_NAME = 30;

  private static final int SHORTEST_NAME = 2;

  private static final int LONGEST_BROKER = 8;
  private static final String TRADE = "증권";

  private Quotation() {}

  /** The names between single quotation marks; an apostrophe within a word opens none. */
  public static List<String> names(String body) {
    List<String> names = new ArrayList<>(0);
    int open = body.indexOf('\'');
    while (open >= 0) {
      int close = body.indexOf('\'', open + 1);
      int length = close - open - 1;
      boolean opens = open == 0 || !Letters.isLatin(body.charAt(open - 1));
      if (opens && length >= SHORTEST_NAME && length <= LONGEST_NAME) {
        names.add(body.substring(open + 1, close));
        open = body.indexOf('\'', close + 1);
      } else {
        open = close;
      }
    }
    return names;
  }

  /**
   * Where the title proper starts: behind a quotation mark, and behind the broker whom a title
   * quotes on a company, as in 가나증권 "누리반도체 목표가 상향".
   */
  public static int start(String body) {
    int mark = mark(body, 0);
    if (mark >= 0) {
      return mark + 1;
    }
    int space = body.indexOf(' ');
    int quoted = space < 0 ? -1 : mark(body, space + 1);
    return quoted >= 0 && body.startsWith("증권", space - 2) ? quoted + 1 : 0;
  }

  /**
   * The broker whose report a title tells, in front of a quotation or behind a hyphen, as in "목표가
   * 상향"-가나; empty where it names none.
   */
  private static String broker(String body) {
    int hyphen = body.lastIndexOf('-');
    String behind = body.substring(hyphen + 1);
    boolean ends = hyphen > 0 && !behind.isEmpty() && behind.length() <= LONGEST_BROKER;
    if (ends && "\"'↑↓) ".indexOf(body.charAt(hyphen - 1)) >= 0 && isWord(behind)) {
      return withoutTrade(behind);
    }
    int space = body.indexOf(' ');
    boolean quotes = space > 2 && mark(body, space + 1) >= 0;
    return quotes && body.startsWith(TRADE, space - 2) ? body.substring(0, space - 2) : "";
  }

  /** Whether both titles tell the report of a broker, and of another one. */
  public static boolean ofOtherBrokers(String body, String other) {
    String one = broker(body);
    String two = one.isEmpty() ? "" : broker(other);
    return !two.isEmpty()
        && !one.startsWith(two)
        && !two.startsWith(one)
        && !Abbreviations.areAlike(one, two);
  }

  private static String withoutTrade(String name) {
    int trade = name.indexOf(TRADE);
    return trade > 0 ? name.substring(0, trade) : name;
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(c -> Letters.inWord((char) c) && !Letters.isDigit((char) c));
  }

  /** The place of a quotation mark that stands there; -1 where none does. */
  private static int mark(String body, int place) {
    return place < body.length() && (body.charAt(place) == '"' || body.charAt(place) == '\'')
        ? place
        : -1;
  }
}
