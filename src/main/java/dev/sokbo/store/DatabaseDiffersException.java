package dev.sokbo.store;

/** The database says that it has a schema version of this Sokbo, but that version differs there. */
public final class DatabaseDiffersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place the database's URL without credentials
   */
  DatabaseDiffersException(String place, String version) {
    super(
        "the database "
            + place
            + " was made by another Sokbo, whose schema version "
            + version
            + " differs by its checksum; start the Sokbo that made it or name another database");
  }
}
