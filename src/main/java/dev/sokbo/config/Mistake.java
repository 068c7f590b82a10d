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

  /** Where a setting was written. */
  public sealed interface Origin {

    /**
     * A line of the configuration file.
     *
     * @param file the path as it was given
     * @param line from 1; 0 stands for the file as a whole
     */
    record Line(String file, int line) implements Origin {}

    /** An environment variable. */
    record Variable(String name) implements Origin {}
  }

  /**
   * A rule of another part of the program that the settings break.
   *
   * @param key the key's path, with {@code [n]} behind it for the n-th item of a list, from 1
   * @param problem what is wrong and what was expected
   */
  public record Breach(String key, String problem) {}

  /** The order in which people mend: by line of the file, then the environment. */
  int order() {
    return switch (origin) {
      case Origin.Line at -> at.line();
      case Origin.Variable variable -> Integer.MAX_VALUE;
    };
  }
}
