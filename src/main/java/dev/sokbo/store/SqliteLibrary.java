package dev.sokbo.store;

import dev.sokbo.config.FileProblem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, which the driver copies out of its jar into a temporary folder and
 * deletes when the process ends: each kill -9 would leave 1.6 MB behind. Here the copy is deleted
 * as soon as it is loaded. Windows keeps a file that is loaded; there the driver deletes it at the
 * end.
 */
final class SqliteLibrary {

  /** The driver's property for its temporary folder; without it that is the JVM's. */
  private static final String FOLDER = "org.sqlite.tmpdir";

  /** The driver's property for the folder of a library that it need not copy. */
  private static final String OWN_LIBRARY = "org.sqlite.lib.path";

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
    if (System.getProperty(OWN_LIBRARY) == null) {
      copyTo(folder);
    }
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new IllegalStateException("cannot load SQLite's library: " + e.getMessage(), e);
    }
    try (Stream<Path> copies = Files.list(folder)) {
      Stream.concat(copies, Stream.of(folder)).map(Path::toFile).forEach(File::delete);
    }
  }

  /**
   * Copies it where the driver then finds it. The driver's own copying reads each byte twice by
   * itself, a tenth of a service's start; it still copies what is not found here.
   */
  private static void copyTo(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library != null) {
        Files.copy(library, folder.resolve(name));
        System.setProperty(OWN_LIBRARY, folder.toString());
      }
    }
  }
}
