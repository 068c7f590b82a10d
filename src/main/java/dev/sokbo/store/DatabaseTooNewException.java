package dev.sokbo.store;

/** The database was written by a newer Sokbo, which this one could only damage. */
public final class DatabaseTooNewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place the database's URL without credentials
   */
  DatabaseTooNewException(String place, String version) {
    super(
        "the database "
            + place
            + " has schema version "
            + version
            + ", which this Sokbo does not know; start the newer Sokbo or restore a backup");
  }
}
