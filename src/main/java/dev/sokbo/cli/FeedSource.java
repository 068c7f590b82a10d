package dev.sokbo.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
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

  private static final String FILE = "file:/";

  /** Reads the name and, after tabs, the rest as far as it is there. */
  static FeedSource parse(String line) {
    String[] parts = line.split("\t", -1);
    return new FeedSource(parts[0].strip(), part(parts, 1), part(parts, 2), part(parts, 3));
  }

  private static @Nullable String part(String[] parts, int index) {
    return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
  }

  /** Whether it is an address of another kind than can be read. */
  boolean isForeign() {
    return !isUrl() && !isFileUrl() && name.matches("(?i)[a-z][a-z0-9+.-]*://.*");
  }

  /**
   * The path of the file that it names, as such or as a URL (RFC 8089).
   *
   * @throws IOException when the URL names no file of this machine
   */
  String path() throws IOException {
    if (!isFileUrl()) {
      return name;
    }
    try {
      return Path.of(URI.create(name)).toString();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IOException("names no file of this machine", e);
    }
  }

  private boolean isFileUrl() {
    return name.regionMatches(true, 0, FILE, 0, FILE.length());
  }

  boolean isUrl() {
    return name.matches("(?i)https?://.*");
  }
}
