package dev.sokbo.text;

/** The capitals that a term asks for, by the way in which it is written. */
public enum Capitals {
  /** None: it is written without, or holds Korean, which nothing else is confused with. */
  ANY,
  /** At least one: Meta and META, not meta. */
  ONE,
  /** Every letter: IT, not It. */
  ALL;

  /** An acronym of up to so many letters is a common word in lower case too often. */
  private static final int SHORT_ACRONYM = 3;

  /** The capitals that a term asks for, as it is written. */
  public static Capitals demandedBy(String written) {
    int letters = 0;
    int capitals = 0;
    for (int at = 0; at < written.length(); at++) {
      char unit = written.charAt(at);
      Script script = Script.of(unit);
      if (script == Script.LATIN) {
        letters++;
        capitals += Character.isUpperCase(unit) ? 1 : 0;
      } else if (script != Script.NONE && script != Script.DIGIT) {
        return ANY;
      }
    }
    if (capitals == 0) {
      return ANY;
    }
    return capitals == letters && letters <= SHORT_ACRONYM ? ALL : ONE;
  }

  /** Is it a short acronym, which asks for every capital? */
  public static boolean isAcronym(String written) {
    return demandedBy(written) == ALL;
  }

  /** Has a span of the original what is demanded? */
  public boolean metBy(String original, int start, int end) {
    return switch (this) {
      case ANY -> true;
      case ONE -> original.substring(start, end).chars().anyMatch(Character::isUpperCase);
      case ALL -> original.substring(start, end).chars().noneMatch(Character::isLowerCase);
    };
  }
}
