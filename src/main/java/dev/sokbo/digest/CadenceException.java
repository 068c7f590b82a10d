package dev.sokbo.digest;

/** Words that mean no cadence. */
public final class CadenceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String words;

  CadenceException(String words, String expected) {
    super("not a schedule: \"" + words + "\"; expected " + expected);
    this.words = words;
  }

  /** What was given. */
  public String words() {
    return words;
  }
}
