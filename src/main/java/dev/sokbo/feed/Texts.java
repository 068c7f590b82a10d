package dev.sokbo.feed;

import org.jspecify.annotations.Nullable;

/** Choices among texts of which some are absent or blank. */
final class Texts {

  private Texts() {}

  /** The first that says anything, without the space around it. */
  static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate.strip();
      }
    }
    return null;
  }
}
