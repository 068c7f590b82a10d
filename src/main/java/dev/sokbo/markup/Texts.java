package dev.sokbo.markup;

import org.jspecify.annotations.Nullable;

/** Choices among texts of which some are absent or blank. */
public final class Texts {

  private Texts() {}

  /** The first that says anything, without the space around it. */
  public static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate.strip();
      }
    }
    return null;
  }
}
