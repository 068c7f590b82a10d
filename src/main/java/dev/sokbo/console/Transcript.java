package dev.sokbo.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sokbo.config.FileProblem;
import dev.sokbo.messenger.Delivery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of what the console was shown: a line of JSON a message, {@code {"key","message",…}}, each
 * written at once and forced to disk. After a crash it tells what had arrived.
 */
final class Transcript implements AutoCloseable {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final FileChannel channel;

  private Transcript(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens a transcript to append to; a line that a crash cut short is closed off first. */
  static Transcript open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      channel.position(channel.size());
      Transcript transcript = new Transcript(file, channel);
      transcript.endLine();
      return transcript;
    } catch (IOException e) {
      throw failure("open", file, e);
    }
  }

  synchronized void append(Delivery delivery) {
    try {
      write(MAPPER.writeValueAsString(delivery) + "\n");
      channel.force(false);
    } catch (IOException e) {
      throw failure("write", file, e);
    }
  }

  /** Whether a message with this key was written whole. */
  synchronized boolean contains(String key) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().anyMatch(line -> isOf(line, key));
    } catch (IOException e) {
      throw failure("read", file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure("close", file, e);
    }
  }

  private static UncheckedIOException failure(String what, Path file, IOException e) {
    return new UncheckedIOException(
        "cannot %s the transcript %s: %s".formatted(what, file, FileProblem.of(e)), e);
  }

  private static boolean isOf(String line, String key) {
    try {
      JsonNode node = MAPPER.readTree(line);
      return key.equals(node.path("key").asText());
    } catch (IOException e) {
      return false;
    }
  }

  private void endLine() throws IOException {
    long size = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
      write("\n");
    }
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
