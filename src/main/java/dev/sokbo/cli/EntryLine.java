package dev.sokbo.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of JSON gives it to {@code match} and {@code stories}.
 *
 * @param id the caller's own, given back as it came (a string or a number)
 */
record EntryLine(
    JsonNode id,
    String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String source,
    @Nullable String link,
    @Nullable Instant published) {

  /**
   * Reads one line's object.
   *
   * @throws IllegalArgumentException naming the line and what is wrong with it
   */
  static EntryLine of(JsonNode object, int line) {
    JsonNode id = object.get("id");
    if (id == null || id.isNull()) {
      throw new IllegalArgumentException("line " + line + ": no \"id\"");
    }
    String title = JsonLines.text(object, "title");
    return new EntryLine(
        id,
        title == null ? "" : title,
        JsonLines.text(object, "summary"),
        JsonLines.text(object, "content"),
        JsonLines.text(object, "source"),
        JsonLines.text(object, "link"),
        published(object, line));
  }

  private static @Nullable Instant published(JsonNode object, int line) {
    String text = JsonLines.text(object, "published");
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "line " + line + ": \"published\" is not an ISO-8601 time: " + text, e);
    }
  }
}
