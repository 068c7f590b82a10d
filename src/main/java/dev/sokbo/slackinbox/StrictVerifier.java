package dev.sokbo.slackinbox;

import com.slack.api.app_backend.SlackSignature;
import dev.sokbo.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Bolt's verifier of signatures, stricter: it refuses what is five minutes off in either direction,
 * and its comparison takes as long for a good guess as for a bad one.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying
 *     requests from Slack</a>
 */
public final class StrictVerifier extends SlackSignature.Verifier {

  static final Duration MOST_OFF = Duration.ofMinutes(5);

  private final SlackSignature.Generator generator;
  private final InstantSource clock;

  public StrictVerifier(Secret signingSecret, InstantSource clock) {
    this(new SlackSignature.Generator(signingSecret.reveal()), clock);
  }

  private StrictVerifier(SlackSignature.Generator generator, InstantSource clock) {
    super(generator);
    this.generator = generator;
    this.clock = clock;
  }

  /**
   * Whether a body is Slack's, and sent about now.
   *
   * @param timestamp the header {@code X-Slack-Request-Timestamp}, seconds since the epoch
   * @param signature the header {@code X-Slack-Signature}
   */
  @Override
  public boolean isValid(
      @Nullable String timestamp, @Nullable String body, @Nullable String signature) {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    Duration off = Duration.between(sent, clock.instant()).abs();
    String expected = generator.generate(timestamp, body == null ? "" : body);
    return off.compareTo(MOST_OFF) <= 0
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
  }

  /** The same; what time it is, the clock tells. */
  @Override
  public boolean isValid(
      @Nullable String timestamp,
      @Nullable String body,
      @Nullable String signature,
      long nowInMillis) {
    return isValid(timestamp, body, signature);
  }
}
