package dev.sokbo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** Words why a file can't be used; Java's own messages often hold nothing but its name. */
final class FileProblem {

  private FileProblem() {}

  /**
   * One phrase without the file's name.
   *
   * @param failed what did not work, such as "can't be read"
   */
  static String of(IOException e, String failed) {
    return switch (e) {
      case AccessDeniedException denied -> failed + ": no permission";
      case FileSystemException other ->
          failed + ": " + Objects.requireNonNullElse(other.getReason(), other.toString());
      default -> String.valueOf(e.getMessage());
    };
  }
}
