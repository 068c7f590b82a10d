package dev.sokbo.store;

import java.util.Map;

/** The databases that Sokbo runs on, with the few words in which their SQL differs. */
public enum Dialect {
  SQLITE("integer primary key autoincrement"),
  POSTGRESQL("bigint generated always as identity primary key");

  private final String identity;

  Dialect(String identity) {
    this.identity = identity;
  }

  /**
   * Tells the dialect of a JDBC URL.
   *
   * @throws IllegalArgumentException when the URL is of neither database
   */
  public static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException("neither a jdbc:sqlite: nor a jdbc:postgresql: URL");
  }

  /** What the migrations' placeholders stand for. */
  Map<String, String> placeholders() {
    return Map.of("identity", identity);
  }
}
