package dev.sokbo.store;

import dev.sokbo.config.Secret;

/**
 * Where the database is and who asks.
 *
 * @param url a JDBC URL of SQLite or PostgreSQL
 * @param user the PostgreSQL user; empty for SQLite or where the URL names one
 * @param password the user's password; empty where there is none
 */
public record DatabaseLocation(String url, String user, Secret password) {

  /** An SQLite file or a PostgreSQL database that asks for no user. */
  public static DatabaseLocation of(String url) {
    return new DatabaseLocation(url, "", Secret.NONE);
  }
}
