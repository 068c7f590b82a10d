package dev.sokbo.slackinbox;

import dev.sokbo.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells Slack's requests from everybody else's: signed with the app's secret, within five minutes,
 * and never seen before.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying
 *     requests from Slack</a>
 */
public final class SlackSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private static final Duration MOST_OFF = Duration.ofMinutes(5);

  private final SecretKeySpec key;
  private final InstantSource clock;

  /** Until when each signature could be used again, oldest first. */
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  public SlackSignature(Secret signingSecret, InstantSource clock) {
    this.key =
        new SecretKeySpec(signingSecret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /**
   * Whether a request is Slack's and new; the same is refused from then on.
   *
   * @param timestamp the header {@code X-Slack-Request-Timestamp}, seconds since the epoch
   * @param signature the header {@code X-Slack-Signature}
   */
  boolean admits(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant now = clock.instant();
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, now).abs().compareTo(MOST_OFF) > 0) {
      return false;
    }
    String expected = sign(timestamp, body);
    boolean genuine =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    return genuine && isNew(expected, now);
  }

  /** The signature of a body at a time. */
  String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is in every JDK", e);
    }
  }

  private synchronized boolean isNew(String signature, Instant now) {
    seen.values().removeIf(until -> until.isBefore(now));
    return seen.putIfAbsent(signature, now.plus(MOST_OFF.multipliedBy(2))) == null;
  }
}
