package dev.sokbo.quotation;

import dev.sokbo.headline.Letters;
import java.util.List;

/**
 * What a folded Korean title has in quotation marks of which somebody is suspected or for which he
 * is blamed, and whom it names behind, as in '횡령 의혹' 박가온.
 *
 * @param affair without the word that tells its kind
 * @param subject the name behind
 */
public record Affair(String affair, String subject) {

  private static final Affair NONE = new Affair("", "");

  private static final List<String> KINDS = List.of("논란", "의혹", "혐의", "파문");

  private static final int SHORTEST_NAME = 2;

  /** Whether each names an affair and somebody, and the other has neither. */
  public static boolean ofAnother(String body, String other) {
    Affair one = in(body);
    Affair two = one.isNone() ? NONE : in(other);
    return !two.isNone() && !one.isIn(other) && !two.isIn(body);
  }

  private boolean isNone() {
    return subject.isEmpty();
  }

  private boolean isIn(String body) {
    return body.contains(affair) || body.contains(subject);
  }

  private static Affair in(String body) {
    for (String name : Quotation.names(body)) {
      for (String kind : KINDS) {
        if (name.endsWith(" " + kind)) {
          String affair = name.substring(0, name.length() - kind.length() - 1);
          String subject = subject(body, body.indexOf(name) + name.length() + 1);
          return subject.length() < SHORTEST_NAME ? NONE : new Affair(affair, subject);
        }
      }
    }
    return NONE;
  }

  /** The word behind a place; of 배우 박가온 the name. */
  private static String subject(String body, int place) {
    int end = place;
    String word;
    do {
      int start = end;
      while (start < body.length() && body.charAt(start) == ' ') {
        start++;
      }
      end = start;
      while (end < body.length() && Letters.inWord(body.charAt(end))) {
        end++;
      }
      word = body.substring(start, end);
    } while (Callings.isOne(word));
    return word;
  }
}
