package dev.sokbo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. Java decodes them by the locale, and where that is none, as in
 * most containers and scheduled jobs, nothing is left of Korean ones. Linux keeps their bytes.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_cmdline.5.html">proc_pid_cmdline</a>
 */
final class TypedArguments {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  /** Stands for what could not be decoded. */
  private static final char LOST = '\uFFFD';

  private TypedArguments() {}

  /** The arguments, read as UTF-8 where Java could not decode them and the system tells them. */
  static String[] of(String[] decoded) {
    return of(decoded, COMMAND_LINE);
  }

  /**
   * The same, for tests.
   *
   * @param commandLine a file of the program and all arguments, each with a byte 0 behind it
   */
  static String[] of(String[] decoded, Path commandLine) {
    return Arrays.stream(decoded).anyMatch(argument -> argument.indexOf(LOST) >= 0)
        ? typed(decoded, commandLine)
        : decoded;
  }

  /** Options of Java's own stand before ours. */
  private static String[] typed(String[] decoded, Path commandLine) {
    List<String> all;
    try {
      String line = Files.readString(commandLine, StandardCharsets.UTF_8);
      all = Arrays.asList(line.split("\0", -1));
    } catch (IOException e) {
      return decoded;
    }
    int end = all.size() - 1;
    return end < decoded.length
        ? decoded
        : all.subList(end - decoded.length, end).toArray(String[]::new);
  }
}
