package dev.sokbo.console;

import dev.sokbo.chat.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads commands, a line each, and shows the replies. */
public final class Prompt {

  private static final Logger LOG = LoggerFactory.getLogger(Prompt.class);

  /** The longest line, in UTF-16 units: twice what an import may have. */
  private static final int LONGEST = 2_000_000;

  private final Function<String, Reply> commands;
  private final ConsoleMessenger console;

  /**
   * @param commands carries out a line
   */
  public Prompt(Function<String, Reply> commands, ConsoleMessenger console) {
    this.commands = commands;
    this.console = console;
  }

  /**
   * Reads to the end of the input.
   *
   * @return how many commands there were
   */
  public int run(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int count = 0;
    try {
      String line;
      while ((line = next(lines)) != null) {
        if (!line.isBlank()) {
          count++;
          console.show(commands.apply(line));
        }
      }
    } catch (IOException e) {
      LOG.warn("no more commands can be read: {}", e.getMessage());
    }
    return count;
  }

  /**
   * The next line without space behind it, or null behind the last; of an endless one the
   * beginning.
   */
  private static @Nullable String next(Reader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int letter = lines.read();
    boolean ended = letter < 0;
    while (letter >= 0 && letter != '\n') {
      if (line.length() < LONGEST) {
        line.append((char) letter);
      }
      letter = lines.read();
    }
    return ended ? null : line.toString().stripTrailing();
  }
}
