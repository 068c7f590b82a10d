package dev.sokbo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads commands, a line each, and shows the replies. */
final class Prompt {

  private static final Logger LOG = LoggerFactory.getLogger(Prompt.class);

  private final Sokbo sokbo;
  private final ConsoleMessenger console;

  Prompt(Sokbo sokbo, ConsoleMessenger console) {
    this.sokbo = sokbo;
    this.console = console;
  }

  /**
   * Reads to the end of the input.
   *
   * @return how many commands there were
   */
  int run(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int commands = 0;
    try {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank()) {
          commands++;
          console.show(sokbo.execute(line));
        }
      }
    } catch (IOException e) {
      LOG.warn("no more commands can be read: {}", e.getMessage());
    }
    return commands;
  }
}
