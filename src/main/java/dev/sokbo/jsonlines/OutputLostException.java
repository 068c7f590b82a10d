package dev.sokbo.jsonlines;

import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output takes nothing more. */
public final class OutputLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  public OutputLostException() {
    super("cannot write to standard output");
  }

  /** Has the reader of a pipe gone, as {@code head} does? A file that takes no more is full. */
  public static boolean isOfPipe() {
    return !Files.isRegularFile(STANDARD_OUTPUT);
  }
}
