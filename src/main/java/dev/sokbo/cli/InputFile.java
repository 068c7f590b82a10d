package dev.sokbo.cli;

import dev.sokbo.config.FileProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a verb reads: a file, or standard input. What goes wrong names the file and says why. */
final class InputFile {

  private static final String STANDARD_INPUT = "-";

  /** In which Java writes the names of files, by the locale that it was started in. */
  private static final Charset NAMES =
      Charset.forName(System.getProperty("sun.jnu.encoding"), Charset.defaultCharset());

  private static final String NO_NAME = "not the name of a file";
  private static final String FOREIGN_NAME =
      "not the name of a file in this locale; set LC_ALL=C.UTF-8";

  private static final int MOST_MEGABYTES = 64;
  private static final int MOST_BYTES = MOST_MEGABYTES << 20;

  private InputFile() {}

  /** Opens a file, or standard input by the name of {@code -}, which stays open when closed. */
  static InputStream open(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return new StandardInput(System.in);
    }
    try {
      return Files.newInputStream(existing(name));
    } catch (IOException e) {
      throw new IOException(name + ": " + problem(e), e);
    }
  }

  private static final class StandardInput extends FilterInputStream {

    StandardInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      try {
        return super.read(bytes, from, most);
      } catch (IOException e) {
        throw new IOException("standard input is closed or can't be read: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() {}
  }

  /**
   * The whole of a file of at most {@value #MOST_MEGABYTES} MB; a device may have no end.
   *
   * @throws IOException with a message that says why and leaves out the file's name
   */
  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Files.newInputStream(existing(name))) {
      return bytes(in);
    } catch (IOException e) {
      throw new IOException(problem(e), e);
    }
  }

  /**
   * Like {@link #bytes(String)}; the name {@code -} is that of standard input.
   *
   * @throws IOException with a message that says why and leaves out the file's name
   */
  static byte[] bytesOrInput(String name) throws IOException {
    return name.equals(STANDARD_INPUT) ? bytes(open(name)) : bytes(name);
  }

  private static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("is larger than " + MOST_MEGABYTES + " MB");
    }
    return bytes;
  }

  private static Path existing(String name) throws IOException {
    if (name.isBlank()) {
      throw new IOException("the name of the file is empty");
    }
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new IOException("is a folder, not a file");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new IOException(NAMES.newEncoder().canEncode(name) ? NO_NAME : FOREIGN_NAME, e);
    }
  }

  private static String problem(IOException e) {
    return e instanceof NoSuchFileException ? "no such file" : FileProblem.of(e);
  }
}
