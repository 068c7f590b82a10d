package dev.sokbo.query;

/** Carries a mistake out of the depth of the parser to its edge. */
final class QueryMistakeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient QueryMistake mistake;

  QueryMistakeException(QueryMistake mistake) {
    super(mistake.english(), null, false, false);
    this.mistake = mistake;
  }

  QueryMistake mistake() {
    return mistake;
  }
}
