package dev.sokbo.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Real databases for tests: SQLite files and schemas of one embedded PostgreSQL server. */
public final class TestDatabases {

  /** Holds the files of all SQLite databases of this process. */
  private static final Path FOLDER = folder();

  private static int made;

  private static @Nullable Path migrated;

  private TestDatabases() {}

  /**
   * Opens a new, empty, migrated database; of SQLite, a copy of one that was migrated before, of
   * PostgreSQL, one that was closed and emptied if there is one. It is fast, and not durable.
   */
  public static Database open(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> notDurable(Database.open(sqlite(copyOfMigrated())));
      case POSTGRESQL -> TestSchemas.open();
    };
  }

  private static Database notDurable(Database sqlite) {
    sqlite.writing().useHandle(handle -> handle.execute("pragma synchronous = off"));
    return sqlite;
  }

  /** The place of a new, empty database that nobody has opened yet. */
  public static DatabaseLocation location(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> sqlite(file());
      case POSTGRESQL -> TestSchemas.bare();
    };
  }

  private static DatabaseLocation sqlite(Path file) {
    return DatabaseLocation.of("jdbc:sqlite:" + file);
  }

  private static synchronized Path copyOfMigrated() {
    if (migrated == null) {
      migrated = file();
      Database.open(sqlite(migrated)).close();
    }
    try {
      return Files.copy(migrated, file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where no file is yet; what comes there and beside it is gone with the process. */
  private static synchronized Path file() {
    made++;
    return FOLDER.resolve(made + ".db");
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("sokbo-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Stream.concat(files, Stream.of(folder)).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
