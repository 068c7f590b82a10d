package dev.sokbo.slackinbox;

import com.slack.api.methods.request.apps.connections.AppsConnectionsOpenRequest;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.sokbo.config.Secret;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a Socket Mode connection to Slack, for ever: whatever ends it or keeps it from coming
 * about, the next try follows soon, or when Slack says.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>
 */
public final class SocketMode implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

  /** Why Slack disconnects when Socket Mode was switched off in the app's settings. */
  private static final String SWITCHED_OFF = "link_disabled";

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final SlackApi api;
  private final Secret appToken;
  private final SlackInbox inbox;
  private final SocketTimes times;
  private final InstantSource clock;
  private final OkHttpClient http;
  private final Thread thread;
  private final Pauses pauses = new Pauses();
  private final Backoff backoff;

  private volatile Health.Status status = new Health.Degraded("not connected yet");
  private @Nullable SocketLink current;

  /**
   * @param appToken {@code xapp-…}, with the scope {@code connections:write}
   */
  public SocketMode(
      SlackApi api, Secret appToken, SlackInbox inbox, SocketTimes times, InstantSource clock) {
    this.api = api;
    this.appToken = appToken;
    this.inbox = inbox;
    this.times = times;
    this.clock = clock;
    this.http =
        api.http().newBuilder().callTimeout(Duration.ZERO).pingInterval(times.ping()).build();
    this.backoff = new Backoff(FIRST_PAUSE, times.longestPause());
    this.thread = Thread.ofPlatform().name("slack-socket").daemon().unstarted(this::run);
  }

  /** Begins to connect, in a thread of its own. */
  public void start() {
    thread.start();
  }

  /** Whether Slack can reach Sokbo now. */
  public Health.Status status() {
    return status;
  }

  @Override
  public void close() {
    pauses.end();
    thread.interrupt();
    replace(null);
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (pauses.take(pause)) {
      try {
        pause = connectOnce();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("Socket Mode failed, going on", e);
        pause = failed("failed: " + e.getClass().getSimpleName());
      }
    }
  }

  /** Lives through one connection, and tells how long to wait before the next. */
  private Duration connectOnce() throws InterruptedException {
    Answer<AppsConnectionsOpenResponse> answer =
        api.call(
            appToken,
            methods -> methods.appsConnectionsOpen(AppsConnectionsOpenRequest.builder().build()));
    return switch (answer) {
      case Answer.Done<AppsConnectionsOpenResponse> done -> follow(done.value().getUrl());
      case Answer.Limited<AppsConnectionsOpenResponse> limited -> {
        failed("Slack asks to wait " + limited.retryAfter().toSeconds() + " s");
        yield limited.retryAfter();
      }
      case Answer.Declined<AppsConnectionsOpenResponse> declined ->
          failed("Slack declines: " + declined.error());
      case Answer.Unreached<AppsConnectionsOpenResponse> unreached -> failed(unreached.reason());
      case Answer.Open<AppsConnectionsOpenResponse> open -> failed(open.reason());
    };
  }

  private Duration follow(String url) throws InterruptedException {
    SocketLink link = SocketLink.open(http, url, inbox);
    Optional<SocketLink.End> failure = link.awaitHello(times.hello());
    if (failure.isPresent()) {
      link.cancel();
      return ended(failure.get(), clock.instant());
    }
    Instant since = clock.instant();
    replace(link);
    status = new Health.Up("connected since " + since.truncatedTo(ChronoUnit.SECONDS));
    LOG.info("connected to Slack");
    return ended(link.awaitEnd(), since);
  }

  private Duration ended(SocketLink.End end, Instant since) {
    return switch (end) {
      case SocketLink.Leaving leaving when leaving.reason().equals(SWITCHED_OFF) ->
          failed("Socket Mode is switched off in the app's settings");
      case SocketLink.Leaving leaving when lasted(since) -> renewed(leaving.reason());
      case SocketLink.Leaving leaving -> failed("told to leave: " + leaving.reason());
      case SocketLink.Broken broken when lasted(since) -> {
        backoff.reset();
        yield failed(broken.reason());
      }
      case SocketLink.Broken broken -> failed(broken.reason());
    };
  }

  private boolean lasted(Instant since) {
    return Duration.between(since, clock.instant()).compareTo(times.stable()) >= 0;
  }

  /** The old connection works on until the new one does. */
  private Duration renewed(String reason) {
    LOG.info("Slack asks for a new connection: {}", reason);
    backoff.reset();
    return Duration.ZERO;
  }

  private Duration failed(String reason) {
    LOG.warn("no connection to Slack: {}", reason);
    status = new Health.Degraded("not connected: " + reason);
    long most = backoff.next().toMillis();
    return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2));
  }

  private synchronized void replace(@Nullable SocketLink next) {
    if (current != null) {
      current.close();
    }
    current = next;
    if (pauses.areEnded() && next != null) {
      next.close();
    }
  }
}
