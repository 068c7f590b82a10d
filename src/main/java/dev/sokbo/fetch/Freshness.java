package dev.sokbo.fetch;

import java.time.Duration;
import java.util.Date;
import okhttp3.CacheControl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer says it stays fresh, <a
 * href="https://www.rfc-editor.org/rfc/rfc9111#section-4.2">RFC 9111, 4.2</a>.
 */
final class Freshness {

  private Freshness() {}

  /** What is left of the answer's lifetime; absent where it says nothing or forbids caching. */
  static @Nullable Duration of(Response response) {
    CacheControl control = response.cacheControl();
    if (control.noStore() || control.noCache()) {
      return null;
    }
    Duration lifetime =
        control.maxAgeSeconds() >= 0
            ? Duration.ofSeconds(control.maxAgeSeconds())
            : untilExpiry(response);
    if (lifetime == null) {
      return null;
    }
    Duration left = lifetime.minus(age(response));
    return left.isPositive() ? left : null;
  }

  private static @Nullable Duration untilExpiry(Response response) {
    Date expires = response.headers().getDate("Expires");
    Date sent = response.headers().getDate("Date");
    return expires == null || sent == null
        ? null
        : Duration.between(sent.toInstant(), expires.toInstant());
  }

  private static Duration age(Response response) {
    String age = response.header("Age", "0");
    return age.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
  }
}
