package dev.sokbo.jsonlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Entries as JSON Lines in, blank lines passed over. A line that is no entry is told on standard
 * error and, where JSON is written, answered by a line with {@code error}; the lines behind it are
 * read all the same.
 */
public final class EntryLines {

  private final CommandSpec spec;
  private final String source;
  private final @Nullable JsonLines out;
  private int number;
  private int exitCode = ExitCode.OK;

  /**
   * @param source the file's name, or {@code -} for standard input
   * @param out where bad lines are answered; absent where people read the output
   */
  public EntryLines(CommandSpec spec, String source, @Nullable JsonLines out) {
    this.spec = spec;
    this.source = source;
    this.out = out;
  }

  /** What is written for a line that is no entry. */
  private record BadLine(EntryLine.Id id, String error) {}

  /**
   * Reads a stream to its end.
   *
   * @param consumer may refuse an entry by a {@link BadEntryException}
   * @return the exit code: 1 when a line was no entry
   */
  public int read(InputStream in, Consumer<EntryLine> consumer) throws IOException {
    InputLines lines = new InputLines(in);
    String line;
    while ((line = lines.next()) != null) {
      number++;
      if (!line.isBlank()) {
        take(line, consumer);
      }
    }
    return exitCode;
  }

  private void take(String line, Consumer<EntryLine> consumer) {
    try {
      consumer.accept(EntryLineReader.read(line));
    } catch (BadEntryException e) {
      refuse(e);
    }
  }

  private void refuse(BadEntryException mistake) {
    String message = "line " + number + ": " + mistake.getMessage();
    String place = source.equals("-") ? "" : source + ": ";
    PrintWriter err = spec.commandLine().getErr();
    err.println(spec.qualifiedName() + ": " + place + message.replaceAll("[\\s\\p{Cc}]+", " "));
    err.flush();
    exitCode = ExitCode.SOFTWARE;
    if (out != null) {
      out.write(new BadLine(mistake.id(), message));
    }
  }
}
