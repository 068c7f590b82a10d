package dev.sokbo.fetch;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that many at a time would not fit into memory: each waits in a file until it is complete,
 * and only so many are in memory and worked on together as the heap can bear, the smallest first.
 * So a site that sends slowly holds up no other.
 */
final class LargeBodies {

  /** What a body of the most bytes may come to while it is parsed. */
  private static final long HEAP_EACH = 192L * 1024 * 1024;

  private final Path folder;
  private final LargeTurns turns;

  /**
   * @param folder where bodies wait
   * @param patience how long each waits for its turn
   */
  LargeBodies(Path folder, Duration patience) {
    this.folder = folder;
    this.turns =
        new LargeTurns(Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_EACH, 1, 16), patience);
  }

  /**
   * Reads a body to its end into a file without a name, which is gone with whoever has it open,
   * whatever becomes of the process.
   *
   * @return the file, to be closed by the caller; nothing where there is more than the limit
   */
  @Nullable FileChannel spool(BufferedSource source, long limit) throws IOException {
    FileChannel file = unnamed();
    boolean complete = false;
    try {
      complete = copy(source, file, limit);
      return complete ? file : null;
    } finally {
      if (!complete) {
        file.close();
      }
    }
  }

  /** On Unix, Java takes the name away as soon as the file is open. */
  private FileChannel unnamed() throws IOException {
    Path path = Files.createTempFile(folder, "sokbo-body", "");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Whether all of it fits the limit. */
  private static boolean copy(BufferedSource source, FileChannel file, long limit)
      throws IOException {
    BufferedSink sink = Okio.buffer(Okio.sink(Channels.newOutputStream(file)));
    long left = limit;
    long read = source.read(sink.getBuffer(), Math.min(left + 1, 8192));
    while (read >= 0 && read <= left) {
      left -= read;
      sink.emitCompleteSegments();
      read = source.read(sink.getBuffer(), Math.min(left + 1, 8192));
    }
    sink.emit();
    return read < 0;
  }

  /**
   * Does something with what is in a file, when its turn has come.
   *
   * @throws IOException when it doesn't come in time
   */
  <T> T inTurn(FileChannel file, Supplier<T> work) throws IOException {
    turns.begin(file.size());
    try {
      return work.get();
    } finally {
      turns.end();
    }
  }

  /** All of a body that was read to its end. */
  static ByteString read(FileChannel file) throws IOException {
    file.position(0);
    return Okio.buffer(Okio.source(Channels.newInputStream(file))).readByteString();
  }
}
