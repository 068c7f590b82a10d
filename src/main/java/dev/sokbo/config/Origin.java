package dev.sokbo.config;

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
