package dev.sokbo.jsonlines;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of JSON gives it to {@code match} and {@code stories}.
 *
 * @param id the caller's own, given back as it came
 * @param published an ISO-8601 time or date, not looked at yet
 */
public record EntryLine(
    Id id,
    String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String source,
    @Nullable String link,
    @Nullable String published) {

  /**
   * A string, a number, true or false.
   *
   * @param text as people read it
   * @param json as the line writes it: 2.50 stays 2.50
   */
  public record Id(String text, @JsonValue @JsonRawValue String json) {

    public static final Id NONE = new Id("", "null");
  }

  /**
   * When it came out; a date is its midnight, and UTC is meant where no offset is given.
   *
   * @throws BadEntryException when it is no time
   */
  public @Nullable Instant publishedAt() {
    if (published == null) {
      return null;
    }
    try {
      if (published.indexOf('T') < 0) {
        return LocalDate.parse(published).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      return hasOffset(published)
          ? OffsetDateTime.parse(published).toInstant()
          : LocalDateTime.parse(published).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BadEntryException(id, "\"published\" is not an ISO-8601 time: " + published);
    }
  }

  private static boolean hasOffset(String time) {
    int clock = time.indexOf('T');
    return time.endsWith("Z") || time.indexOf('+', clock) > 0 || time.indexOf('-', clock) > 0;
  }
}
