package dev.sokbo.jsonlines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output takes nothing more. */
public final class OutputLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  // https://man7.org/linux/man-pages/man7/inode.7.html
  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  public OutputLostException() {
    super("cannot write to standard output");
  }

  /** Has the reader of a pipe gone, as {@code head} does? Anything else is full or broken. */
  public static boolean isOfPipe() {
    return isPipe(STANDARD_OUTPUT);
  }

  /** Is a file a pipe or a socket? Where the system doesn't tell, it is taken for one. */
  static boolean isPipe(Path file) {
    try {
      int type = (int) Files.getAttribute(file, "unix:mode") & TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      return true;
    }
  }
}
