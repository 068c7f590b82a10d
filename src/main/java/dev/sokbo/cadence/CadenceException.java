package dev.sokbo.cadence;

/** Words that mean no cadence. */
public final class CadenceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String words;
  private final CadenceMistake mistake;
  private final String problem;

  /**
   * @param problem what exactly is wrong, for the mistakes that need it; else empty
   */
  CadenceException(String words, CadenceMistake mistake, String problem) {
    super(
        "not a schedule: \"%s\"%s; expected %s"
            .formatted(
                words, problem.isEmpty() ? "" : " (" + problem + ")", CadenceParser.EXPECTED));
    this.words = words;
    this.mistake = mistake;
    this.problem = problem;
  }

  /** What was given. */
  public String words() {
    return words;
  }

  /** What kind of mistake it is. */
  public CadenceMistake mistake() {
    return mistake;
  }

  /** What exactly is wrong, in English; may be empty. */
  public String problem() {
    return problem;
  }
}
