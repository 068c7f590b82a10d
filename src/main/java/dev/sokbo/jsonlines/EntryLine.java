package dev.sokbo.jsonlines;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sokbo.date.FeedDate;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of JSON gives it to {@code match} and {@code stories}.
 *
 * @param id the caller's own, given back as it came
 * @param published a time or date in ISO 8601, or as feeds write one; not looked at yet
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
   * When it came out; absent where nothing is said. A date is its midnight, and UTC is meant where
   * no zone is given.
   *
   * @throws BadEntryException when it is no time
   */
  public @Nullable Instant publishedAt() {
    if (published == null || published.isBlank()) {
      return null;
    }
    FeedDate date = FeedDate.parse(published);
    if (date == null) {
      throw new BadEntryException(id, "\"published\" is not a time: " + published);
    }
    return date.instant(ZoneOffset.UTC);
  }
}
