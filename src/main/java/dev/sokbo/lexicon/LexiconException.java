package dev.sokbo.lexicon;

import java.util.List;

/**
 * A lexicon with mistakes, all of them, each as {@code file:line: what is wrong}; or one that can't
 * be read, as {@code file: why}.
 */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  LexiconException(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All that is wrong, in the order of the file as far as it goes. */
  public List<String> mistakes() {
    return mistakes;
  }
}
