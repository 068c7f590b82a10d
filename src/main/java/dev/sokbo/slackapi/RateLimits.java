package dev.sokbo.slackapi;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Keeps silence where Slack asked for it. Slack counts calls by method and workspace, so one that
 * asks to wait closes that method for the whole workspace: calls of it are answered here with what
 * is left of the wait, and never leave.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>
 */
final class RateLimits implements Interceptor {

  private static final String RETRY_AFTER = "Retry-After";

  private static final int TOO_MANY_REQUESTS = 429;

  /** Slack always names a time with status 429; this is for whatever stands before it. */
  static final Duration USUAL_WAIT = Duration.ofSeconds(30);

  private final InstantSource clock;

  /** Until when, by token and address of the method. */
  private final Map<String, Instant> closed = new ConcurrentHashMap<>();

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String key = request.header("Authorization") + " " + request.url();
    Optional<Duration> left = left(key);
    if (left.isPresent()) {
      return refusal(request, left.get());
    }
    Response response = chain.proceed(request);
    if (!asksToWait(response)) {
      return response;
    }
    closed.put(key, clock.instant().plus(retryAfter(response)));
    return response.newBuilder().code(TOO_MANY_REQUESTS).build();
  }

  /** How long a response asks to wait. */
  static Duration retryAfter(Response response) {
    String seconds = response.header(RETRY_AFTER, "");
    return seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
        : USUAL_WAIT;
  }

  /** Some answers that name a wait come with status 200. */
  private static boolean asksToWait(Response response) {
    return response.code() == TOO_MANY_REQUESTS
        || (response.isSuccessful() && response.header(RETRY_AFTER) != null);
  }

  private Optional<Duration> left(String key) {
    Instant now = clock.instant();
    Instant until = closed.get(key);
    if (until == null) {
      return Optional.empty();
    }
    if (until.isAfter(now)) {
      return Optional.of(Duration.between(now, until));
    }
    closed.remove(key, until);
    return Optional.empty();
  }

  private static Response refusal(Request request, Duration left) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(TOO_MANY_REQUESTS)
        .message("Slack asked to wait")
        .header(RETRY_AFTER, Long.toString(left.plusMillis(999).toSeconds()))
        .body(ResponseBody.create("", null))
        .build();
  }
}
