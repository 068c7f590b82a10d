package dev.sokbo.quotation;

/**
 * Somebody quoted in a folded title that tells nothing else, as in 가온전자 "누리와 협의 중".
 *
 * @param speaker who is quoted, the first word of that
 * @param words what he says
 */
public record Speech(String speaker, String words) {

  private static final Speech NONE = new Speech("", "");

  /** Who is quoted is named in no more characters. */
  private static final int LONGEST_SPEAKER = 20;

  /** A surname alone is a part of many words. */
  private static final int SHORTEST_SPEAKER = 2;

  /** What may stand behind the quotation. */
  private static final int LONGEST_REST = 4;

  /** Whether each title quotes somebody, and the one of them speaks of the other. */
  public static boolean ofAnother(String body, String other) {
    Speech one = in(body);
    Speech two = one.isNone() ? NONE : in(other);
    return !two.isNone()
        && !one.speaker.startsWith(two.speaker)
        && !two.speaker.startsWith(one.speaker)
        && (one.words.contains(two.speaker) || two.words.contains(one.speaker));
  }

  private boolean isNone() {
    return speaker.isEmpty();
  }

  private static Speech in(String body) {
    int open = body.indexOf('"');
    int close = body.lastIndexOf('"');
    boolean whole = close == open || close + LONGEST_REST >= body.length();
    if (open < SHORTEST_SPEAKER || open > LONGEST_SPEAKER || !whole) {
      return NONE;
    }
    String before = body.substring(0, open).strip();
    int space = before.indexOf(' ');
    String speaker = space < 0 ? before : before.substring(0, space);
    boolean named = speaker.length() >= SHORTEST_SPEAKER && !isBroken(before);
    return named ? new Speech(speaker, body.substring(open + 1)) : NONE;
  }

  /** Whether what stands before the quotation tells more than who speaks. */
  private static boolean isBroken(String before) {
    return before.indexOf(',') >= 0 || before.indexOf('\'') >= 0 || before.contains("...");
  }
}
