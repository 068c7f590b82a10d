package dev.sokbo.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The terminal that Sokbo was started from, if it is one. */
public final class Terminal {

  private Terminal() {}

  /** Standard output as UTF-8, whatever the locale; it knows of what could not be written. */
  static PrintStream out() {
    return new PrintStream(System.out, false, StandardCharsets.UTF_8);
  }

  /**
   * Colours when a person looks on, or when CLICOLOR_FORCE asks for them; never against NO_COLOR
   * (no-color.org, bixense.com/clicolors).
   */
  static Colour colour(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return Colour.OFF;
    }
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    return forced || isInteractive() ? Colour.ON : Colour.OFF;
  }

  /** Whether both ends are a person's: the JDK's own console exists only then. */
  @SuppressWarnings("SystemConsoleNull") // true of the other console that JDK 22 brought
  public static boolean isInteractive() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }
}
