package dev.sokbo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackinbox.SlackHttp;
import dev.sokbo.slackinbox.SlackInbox;
import dev.sokbo.slackinbox.SlackMemory;
import dev.sokbo.slackinbox.SocketMode;
import dev.sokbo.slackinbox.SocketTimes;
import dev.sokbo.slackinbox.StrictVerifier;
import dev.sokbo.slackinbox.UnfinishedRequests;
import dev.sokbo.store.Database;
import dev.sokbo.web.Health;
import dev.sokbo.web.Routes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Receives what Slack sends, in the way that is configured. */
final class SlackReceiver implements AutoCloseable {

  private final SlackInbox inbox;
  private final @Nullable SocketMode socket;
  private final List<Routes> routes;

  private SlackReceiver(SlackInbox inbox, @Nullable SocketMode socket, List<Routes> routes) {
    this.inbox = inbox;
    this.socket = socket;
    this.routes = routes;
  }

  /**
   * Builds it; nothing is received yet.
   *
   * @param app makes the app that does what requests ask for, behind some checks
   */
  static SlackReceiver of(
      SlackSettings settings,
      SlackApi api,
      Database database,
      Function<List<Middleware>, App> app,
      SocketTimes times,
      InstantSource clock) {
    SlackMemory memory = new SlackMemory(database, clock);
    UnfinishedRequests unfinished = new UnfinishedRequests(database, clock);
    return switch (settings.mode()) {
      case SOCKET -> {
        SlackInbox inbox = new SlackInbox(app.apply(List.of()), memory, unfinished);
        SocketMode socket = new SocketMode(api, settings.appToken(), inbox, times, clock);
        yield new SlackReceiver(inbox, socket, List.of());
      }
      case HTTP -> {
        StrictVerifier verifier = new StrictVerifier(settings.signingSecret(), clock);
        List<Middleware> checks = List.of(new SSLCheck(null), new RequestVerification(verifier));
        SlackInbox inbox = new SlackInbox(app.apply(checks), memory, unfinished);
        SlackHttp http = new SlackHttp(verifier, memory, inbox);
        yield new SlackReceiver(inbox, null, List.of(http));
      }
    };
  }

  /** Begins with what an earlier run left undone. */
  void start() {
    inbox.resume();
    if (socket != null) {
      socket.start();
    }
  }

  /** What is to be served over HTTP. */
  List<Routes> routes() {
    return routes;
  }

  /**
   * Whether Slack can reach Sokbo now; empty where that can't be told, as Slack calls by itself.
   */
  Optional<Health.Status> status() {
    return Optional.ofNullable(socket).map(SocketMode::status);
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.close();
    }
    inbox.close();
  }
}
