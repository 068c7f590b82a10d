package dev.sokbo.config;

import java.util.List;

/** What came of reading a configuration. */
public sealed interface SettingsResult {

  /**
   * Everything could be understood.
   *
   * @param warnings lines about what was passed over, such as unknown variables
   */
  record Loaded(Settings settings, List<String> warnings) implements SettingsResult {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Nothing can be started with this.
   *
   * @param mistakes all of them: those of the file by line, then those of the environment
   */
  record Rejected(List<Mistake> mistakes) implements SettingsResult {
    public Rejected {
      mistakes = List.copyOf(mistakes);
    }
  }
}
