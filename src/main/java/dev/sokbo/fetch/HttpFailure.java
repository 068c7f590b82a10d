package dev.sokbo.fetch;

import dev.sokbo.fetch.FetchResult.Failed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What an HTTP status that is no success means for a feed. */
final class HttpFailure {

  /** A longer {@code Retry-After} is a mistake or a trap. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(30);

  private HttpFailure() {}

  static Failed of(Response response, Instant now) {
    return new Failed(reason(response), wait(response.header("Retry-After"), now));
  }

  private static String reason(Response response) {
    int code = response.code();
    String meaning =
        switch (code) {
          case 401, 403 -> "the site blocks readers";
          case 404 -> "nothing is at this address";
          case 410 -> "the feed is gone for good";
          case 429 -> "the site asks for fewer requests";
          default -> code >= 500 ? "the site has a problem" : "the site gives no feed";
        };
    return meaning + " (HTTP " + code + ")";
  }

  /** Reads seconds or an HTTP date (RFC 9110, 10.2.3). */
  private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null) {
      return null;
    }
    String text = retryAfter.strip();
    Duration wait =
        text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
    if (wait == null || wait.isNegative()) {
      return null;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static @Nullable Duration until(String date, Instant now) {
    try {
      Instant end = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, end);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
