package dev.sokbo.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that many at a time would not fit into memory: each waits in a file until it is complete,
 * and only so many are in memory and worked on together as the heap can bear. So a site that sends
 * slowly holds up no other.
 */
final class LargeBodies {

  /** What a body of the most bytes may come to while it is parsed. */
  private static final long HEAP_EACH = 192L * 1024 * 1024;

  /** How long a body waits for its turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore inMemory =
      new Semaphore(Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_EACH, 1, 16));

  /**
   * Reads a body to its end into a file.
   *
   * @return the file, to be deleted by the caller; nothing where there is more than the limit
   */
  @Nullable Path spool(BufferedSource source, long limit) throws IOException {
    Path file = Files.createTempFile("sokbo-body", "");
    boolean complete = false;
    try (BufferedSink sink = Okio.buffer(Okio.sink(file))) {
      long left = limit;
      long read = source.read(sink.getBuffer(), Math.min(left + 1, 8192));
      while (read >= 0 && read <= left) {
        left -= read;
        sink.emitCompleteSegments();
        read = source.read(sink.getBuffer(), Math.min(left + 1, 8192));
      }
      complete = read < 0;
      return complete ? file : null;
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Does something with what is in a file, when its turn has come.
   *
   * @throws IOException when it doesn't come in time
   */
  <T> T inTurn(Supplier<T> work) throws IOException {
    try {
      if (!inMemory.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyLargeException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    try {
      return work.get();
    } finally {
      inMemory.release();
    }
  }

  static ByteString read(Path file) throws IOException {
    try (BufferedSource source = Okio.buffer(Okio.source(file))) {
      return source.readByteString();
    }
  }
}
