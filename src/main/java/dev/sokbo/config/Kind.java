package dev.sokbo.config;

import java.time.DateTimeException;
import java.util.function.Function;

/**
 * How the text of one value is read.
 *
 * @param expected what belongs here, as a phrase after "expected"
 * @param parser reads a text without outer blanks; throws {@link UnfitException} with a reason of
 *     its own, or IllegalArgumentException or DateTimeException where {@code expected} says enough
 */
record Kind<T>(String expected, Function<String, T> parser) {

  private static final int QUOTED_LENGTH = 80;

  /** Reads a value or throws with a problem that names it. */
  T parse(String text) throws UnfitException {
    try {
      return parser.apply(text.strip());
    } catch (UnfitException e) {
      throw e;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnfitException("expected " + expected + ", not " + quoted(text), e);
    }
  }

  /** The same text read on into another type. */
  <R> Kind<R> as(Function<T, R> next) {
    return new Kind<>(expected, text -> next.apply(parser.apply(text)));
  }

  private static String quoted(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    int end =
        line.offsetByCodePoints(0, Math.min(QUOTED_LENGTH, line.codePointCount(0, line.length())));
    return "'" + line.substring(0, end) + (end < line.length() ? "…" : "") + "'";
  }

  /** A value that does not fit, with a message for people. */
  static final class UnfitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnfitException(String problem) {
      super(problem);
    }

    UnfitException(String problem, Throwable cause) {
      super(problem, cause);
    }
  }
}
