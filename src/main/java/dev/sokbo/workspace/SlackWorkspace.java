package dev.sokbo.workspace;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.sokbo.config.Secret;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackErrors;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one workspace whose token the configuration holds. */
public final class SlackWorkspace implements SlackTokens, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackWorkspace.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  /** How often a workspace that knows the token is asked again. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final SlackApi api;
  private final Secret token;
  private final Pauses pauses = new Pauses();
  private volatile @Nullable String team;
  private volatile Health.Status status = new Health.Degraded("not introduced yet");

  public SlackWorkspace(SlackApi api, Secret token) {
    this.api = api;
    this.token = token;
  }

  @Override
  public Optional<Secret> of(String asked) {
    String own = team;
    return own == null || own.equals(asked) ? Optional.of(token) : Optional.empty();
  }

  @Override
  public String served(String claimed) {
    String own = team;
    return own == null ? claimed : own;
  }

  /** Until the workspace knows it again; a new token comes with the next start. */
  @Override
  public void revoked(String revoked) {
    status = new Health.Degraded("the workspace took the token back");
  }

  @Override
  public Health.Status status() {
    return status;
  }

  /**
   * Finds out whose the token is, however long that takes, and from then on whether it still is.
   */
  public void introduce(SlackChats chats) {
    Thread.ofVirtual().name("slack-introduction").start(() -> askForEver(chats));
  }

  @Override
  public void close() {
    pauses.end();
  }

  private void askForEver(SlackChats chats) {
    Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    Duration pause = Duration.ZERO;
    while (pauses.take(pause)) {
      Answer<AuthTestResponse> answer =
          api.call(token, methods -> methods.authTest(request -> request));
      if (answer instanceof Answer.Done<AuthTestResponse> done) {
        backoff.reset();
        introduced(done.value(), chats);
        pause = AGAIN;
      } else {
        status = new Health.Degraded("not introduced: " + SlackErrors.reason(answer));
        LOG.warn("not introduced to Slack: {}", SlackErrors.reason(answer));
        pause = answer.waitOr(backoff.next());
      }
    }
  }

  private void introduced(AuthTestResponse who, SlackChats chats) {
    if (!(status instanceof Health.Up)) {
      LOG.info("working as {} in the Slack workspace {}", who.getUser(), who.getTeamId());
    }
    team = who.getTeamId();
    status = new Health.Up("");
    try {
      chats.resumeAll(who.getTeamId());
    } catch (RuntimeException e) {
      if (!pauses.areEnded()) {
        LOG.error("the chats of {} could not be resumed", who.getTeamId(), e);
      }
    }
  }
}
