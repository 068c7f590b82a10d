package dev.sokbo.cli;

import dev.sokbo.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Sokbo off an SQLite database: each would take the other's messages in flight for
 * those of a crash. The operating system gives the lock back when the process ends, however it
 * ends.
 */
final class InstanceLock implements AutoCloseable {

  private static final String SQLITE = "jdbc:sqlite:";

  private final @Nullable FileChannel channel;

  private InstanceLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks the database of the settings; PostgreSQL needs no lock of this kind.
   *
   * @throws IllegalStateException naming the file, when another process has it
   * @throws UncheckedIOException naming the file, when it can't be locked at all
   */
  static InstanceLock take(Settings.Database settings) {
    if (!settings.url().startsWith(SQLITE)) {
      return new InstanceLock(null);
    }
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
      return new InstanceLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock the database " + database + ": " + e, e);
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
    if (channel != null) {
      channel.close();
    }
  }
}
