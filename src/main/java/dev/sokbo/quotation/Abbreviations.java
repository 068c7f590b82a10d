package dev.sokbo.quotation;

/** Short forms of names, whose letters come in order in the long ones, as 한투 in 한국투자. */
public final class Abbreviations {

  /** One letter is short for too much. */
  private static final int SHORTEST = 2;

  private Abbreviations() {}

  /** Whether either of two names may be a short form of the other. */
  public static boolean areAlike(String one, String other) {
    return shortens(one, other) || shortens(other, one);
  }

  /** Whether a name's letters come in order in a longer one that begins alike. */
  public static boolean shortens(String brief, String name) {
    if (brief.length() < SHORTEST || name.isEmpty() || brief.charAt(0) != name.charAt(0)) {
      return false;
    }
    int from = 0;
    for (int i = 0; i < brief.length(); i++) {
      from = name.indexOf(brief.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }
}
