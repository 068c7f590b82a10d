package dev.sokbo.cli;

import org.jspecify.annotations.Nullable;

/**
 * A source as {@code sokbo feed} is given it, with what HTTP would have said of it.
 *
 * @param name a URL or a file
 */
record FeedSource(
    String name,
    @Nullable String contentType,
    @Nullable String baseUrl,
    @Nullable String contentLanguage) {

  /** Reads the name and, after tabs, the rest as far as it is there. */
  static FeedSource parse(String line) {
    String[] parts = line.split("\t", -1);
    return new FeedSource(parts[0].strip(), part(parts, 1), part(parts, 2), part(parts, 3));
  }

  private static @Nullable String part(String[] parts, int index) {
    return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
  }

  /** Whether it is an address of another kind than can be fetched. */
  boolean isForeign() {
    return !isUrl() && name.matches("(?i)[a-z][a-z0-9+.-]*://.*");
  }

  boolean isUrl() {
    return name.matches("(?i)https?://.*");
  }
}
