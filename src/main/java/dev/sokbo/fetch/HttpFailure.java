package dev.sokbo.fetch;

import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What an HTTP status that is no success means for a feed. */
final class HttpFailure {

  /** A longer {@code Retry-After} is a mistake or a trap. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(30);

  /** Statuses that a challenge comes with. */
  private static final Set<Integer> CHALLENGED = Set.of(403, 429, 503);

  private static final Pattern CHALLENGE =
      Pattern.compile("/cdn-cgi/challenge-platform/|_cf_chl_opt|__ddg|_Incapsula_Resource");

  /** Bytes of a failure's page that are looked at. */
  private static final long PEEKED = 8 * 1024;

  private HttpFailure() {}

  static FetchResult of(Response response, Instant now) {
    if (response.code() == 410) {
      return new FetchResult.Gone();
    }
    TroubleKind kind =
        isChallenge(response) ? TroubleKind.BLOCKED : TroubleKind.ofStatus(response.code());
    Trouble trouble = Trouble.of(kind, response.code());
    return new Failed(trouble, wait(response.headers(), now));
  }

  /**
   * Whether a page stands in between that only a browser gets past. Cloudflare says so in a header
   * (developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response)
   * and, as others do, with a script.
   */
  private static boolean isChallenge(Response response) {
    if ("challenge".equalsIgnoreCase(response.header("cf-mitigated"))) {
      return true;
    }
    return CHALLENGED.contains(response.code()) && CHALLENGE.matcher(start(response)).find();
  }

  /** The start of the page; empty where it doesn't come, as the status tells enough. */
  private static String start(Response response) {
    try {
      return response.peekBody(PEEKED).string();
    } catch (IOException e) {
      return "";
    }
  }

  /** Reads seconds or an HTTP date (RFC 9110, 10.2.3). */
  private static @Nullable Duration wait(Headers headers, Instant now) {
    String text = Objects.requireNonNullElse(headers.get("Retry-After"), "").strip();
    Duration wait =
        text.matches("\\d{1,9}")
            ? Duration.ofSeconds(Long.parseLong(text))
            : until(headers.getDate("Retry-After"), now);
    if (wait == null || wait.isNegative()) {
      return null;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static @Nullable Duration until(@Nullable Date date, Instant now) {
    return date == null ? null : Duration.between(now, date.toInstant());
  }
}
