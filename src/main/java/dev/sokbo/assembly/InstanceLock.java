package dev.sokbo.assembly;

import dev.sokbo.config.FileProblem;
import dev.sokbo.config.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Sokbo off a database: each would take the other's messages in flight for those of
 * a crash. SQLite's is a lock on a file beside it, PostgreSQL's an advisory lock of a session of
 * its own; both are given back when the process ends, however it ends.
 */
public final class InstanceLock implements AutoCloseable {

  private static final String SQLITE = "jdbc:sqlite:";

  /** One for each schema: several may serve several Sokbos. */
  private static final String ADVISORY =
      "select pg_try_advisory_lock(hashtext('sokbo'), hashtext(current_schema()))";

  private final Closeable held;

  private InstanceLock(Closeable held) {
    this.held = held;
  }

  /**
   * Locks the database of the settings.
   *
   * @throws IllegalStateException naming the file, when another process has it
   * @throws UncheckedIOException naming the file, when it can't be locked at all
   */
  public static InstanceLock take(Settings.Database settings) {
    return new InstanceLock(settings.url().startsWith(SQLITE) ? file(settings) : session(settings));
  }

  private static FileChannel file(Settings.Database settings) {
    String database = settings.url().substring(SQLITE.length()).replaceFirst("\\?.*$", "");
    Path file = Path.of(database + ".lock").toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(channel)) {
        channel.close();
        throw new IllegalStateException("another Sokbo is running on " + database);
      }
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot lock the database " + database + ": " + FileProblem.of(e), e);
    }
  }

  private static Closeable session(Settings.Database settings) {
    String database = settings.url().replaceFirst("\\?.*$", "");
    try {
      Connection session = DriverManager.getConnection(settings.url(), login(settings));
      if (!isFree(session)) {
        session.close();
        throw new IllegalStateException("another Sokbo is running on " + database);
      }
      return () -> end(session);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot lock the database " + database + ": " + e.getMessage(), e);
    }
  }

  /** Whom the settings leave out the URL may name; the password is never in a URL. */
  static Properties login(Settings.Database settings) {
    Properties login = new Properties();
    if (!settings.user().isEmpty()) {
      login.setProperty("user", settings.user());
    }
    if (settings.password().isPresent()) {
      login.setProperty("password", settings.password().reveal());
    }
    login.setProperty("tcpKeepAlive", "true");
    return login;
  }

  private static void end(Connection session) throws IOException {
    try {
      session.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static boolean isFree(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet answer = statement.executeQuery(ADVISORY)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
