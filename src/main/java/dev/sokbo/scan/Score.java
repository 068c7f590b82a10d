package dev.sokbo.scan;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import java.util.Set;

/**
 * How a game ended, such as 3-2 or 102-98: headlines of business write ratios otherwise (5대 1), and
 * behind a range there is what it counts (2-3년).
 */
final class Score {

  /** Where there is none. */
  static final int NONE = -1;

  /** No side reaches four digits. */
  private static final int LONGEST = 3;

  /** What Hangul right behind a score begins with, most often a particle or who won. */
  private static final Set<String> FOLLOWERS =
      Set.of(
          "로", "으로", "승", "패", "의", "완승", "완패", "대승", "대패", "대파", "역전", "신승", "무승", "리드", "제압",
          "격파");

  private static final int LONGEST_FOLLOWER = 2;

  private Score() {}

  /** Where the score that begins at a place of a text ends, or {@link #NONE}. */
  static int end(Folded text, int start) {
    if (text.scriptAt(start) != Script.DIGIT || !isFree(text, start - 1)) {
      return NONE;
    }
    int middle = numberEnd(text, start);
    if (middle - start > LONGEST || !isSeparator(text, start, middle)) {
      return NONE;
    }
    int end = numberEnd(text, middle + 1);
    return end > middle + 1 && end - middle - 1 <= LONGEST && endsFreely(text, end) ? end : NONE;
  }

  /** A colon stands in the time of day as well, which has two digits behind it. */
  private static boolean isSeparator(Folded text, int start, int middle) {
    return switch (middle < text.length() ? text.charAt(middle) : ' ') {
      case '-' -> true;
      case ':' -> middle == start + 1 && numberEnd(text, middle + 1) == middle + 2;
      default -> false;
    };
  }

  private static int numberEnd(Folded text, int start) {
    int end = start;
    while (text.scriptAt(end) == Script.DIGIT) {
      end++;
    }
    return end;
  }

  /** Is a unit no part of a longer number, date or code? */
  private static boolean isFree(Folded text, int at) {
    return at < 0
        || at >= text.length()
        || (text.scriptAt(at) != Script.LATIN && "-.,:/~%+#".indexOf(text.charAt(at)) < 0);
  }

  private static boolean endsFreely(Folded text, int end) {
    if (text.scriptAt(end) != Script.HANGUL) {
      return isFree(text, end) || (isStop(text, end) && text.scriptAt(end + 1) != Script.DIGIT);
    }
    for (int length = 1; length <= LONGEST_FOLLOWER; length++) {
      if (FOLLOWERS.contains(cut(text, end, end + length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStop(Folded text, int at) {
    return text.charAt(at) == '.' || text.charAt(at) == ',';
  }

  private static String cut(Folded text, int from, int to) {
    StringBuilder cut = new StringBuilder();
    for (int at = from; at < Math.min(to, text.length()); at++) {
      cut.append(text.charAt(at));
    }
    return cut.toString();
  }
}
