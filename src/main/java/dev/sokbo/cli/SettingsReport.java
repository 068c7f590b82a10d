package dev.sokbo.cli;

import dev.sokbo.config.Mistake;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.message.SafeText;
import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;

/** What a person is told about the configuration that was read: a line for each thing. */
final class SettingsReport {

  private SettingsReport() {}

  /** Prints every mistake, and gives the exit code that goes with them. */
  static int mistakes(SettingsResult.Rejected rejected, PrintWriter err) {
    rejected.mistakes().stream().map(Mistake::text).map(SafeText::line).forEach(err::println);
    err.flush();
    return ExitCode.USAGE;
  }

  /** Prints every warning. */
  static void warnings(SettingsResult.Loaded loaded, PrintWriter err) {
    loaded.warnings().forEach(warning -> err.println(SafeText.line("warning: " + warning)));
    err.flush();
  }
}
