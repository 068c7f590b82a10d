package dev.sokbo.store;

import dev.sokbo.config.FileProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library, which the driver copies out of its jar into a temporary folder and
 * deletes when the process ends: each kill -9 would leave 1.6 MB behind. Here the copy is deleted
 * as soon as it is loaded. Windows keeps a file that is loaded; there the driver deletes it at the
 * end.
 */
final class SqliteLibrary {

  /** The driver's property for its temporary folder; without it that is the JVM's. */
  private static final String FOLDER = "org.sqlite.tmpdir";

  private static boolean loaded;

  private SqliteLibrary() {}

  /**
   * Loads it unless it is loaded.
   *
   * @throws IllegalStateException when there is none for this machine or the folder can't be
   *     written, with the driver's reason
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    Path parent = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir")));
    try {
      loadFrom(Files.createTempDirectory(parent, "sokbo-sqlite-"));
      loaded = true;
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot copy SQLite's library to " + parent + ": " + FileProblem.of(e), e);
    }
  }

  private static void loadFrom(Path folder) throws IOException {
    folder.toFile().deleteOnExit();
    System.setProperty(FOLDER, folder.toString());
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new IllegalStateException("cannot load SQLite's library: " + e.getMessage(), e);
    }
    try (Stream<Path> copies = Files.list(folder)) {
      Stream.concat(copies, Stream.of(folder)).map(Path::toFile).forEach(File::delete);
    }
  }
}
