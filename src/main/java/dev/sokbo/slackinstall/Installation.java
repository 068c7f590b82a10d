package dev.sokbo.slackinstall;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.sokbo.config.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How Sokbo acts in a workspace.
 *
 * @param renewal what a new token is got for; absent where tokens don't expire
 * @param expires when the token does; absent where it doesn't
 */
record Installation(Secret token, @Nullable Secret renewal, @Nullable Instant expires) {

  /** Slack's tokens that expire do so after 12 hours. */
  private static final Duration EARLY = Duration.ofMinutes(30);

  /** What Slack granted. */
  static Installation of(OAuthV2AccessResponse granted, Instant now) {
    String renewal = granted.getRefreshToken();
    Integer seconds = granted.getExpiresIn();
    return new Installation(
        new Secret(granted.getAccessToken()),
        renewal == null ? null : new Secret(renewal),
        seconds == null ? null : now.plusSeconds(seconds));
  }

  /** Whether a new token should be got by now. */
  boolean isWorn(Instant now) {
    return expires != null && renewal != null && !now.isBefore(expires.minus(EARLY));
  }
}
