package dev.sokbo.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key the dotted path of the key, such as {@code feeds.list[2].url}; empty where the mistake
 *     concerns no single key
 * @param problem what is wrong and what was expected; never shows a secret
 */
public record Mistake(Origin origin, String key, String problem) {

  /** One line for people: {@code file:line: key: problem} or {@code VARIABLE: problem}. */
  public String text() {
    return switch (origin) {
      case Origin.Line at -> place(at) + (key.isEmpty() ? "" : key + ": ") + problem;
      case Origin.Variable variable -> variable.name() + ": " + problem;
    };
  }

  private static String place(Origin.Line at) {
    return at.file() + (at.line() > 0 ? ":" + at.line() : "") + ": ";
  }
}
