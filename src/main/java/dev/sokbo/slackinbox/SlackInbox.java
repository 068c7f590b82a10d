package dev.sokbo.slackinbox;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack sends, whichever way it comes. Everything is acknowledged in time: when its work is
 * done, or else after {@link #PATIENCE}, while the work goes on; what people typed is kept then
 * until it is done. Whatever fails is logged, and acknowledged all the same, for Slack could only
 * send it again. One channel's lines are answered in order.
 */
public final class SlackInbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackInbox.class);

  /** Slack waits 3 s, of which some are spent on the way. */
  public static final Duration PATIENCE = Duration.ofSeconds(1);

  private final App app;
  private final SlackMemory memory;
  private final UnfinishedRequests unfinished;
  private final RequestReader reader;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final Lanes lanes = new Lanes(work);
  private volatile boolean closing;

  /**
   * @param app says what each kind of request does
   * @param memory by which an event that comes again is told
   */
  public SlackInbox(App app, SlackMemory memory, UnfinishedRequests unfinished) {
    this.app = app;
    this.memory = memory;
    this.unfinished = unfinished;
    this.reader = new RequestReader(app.config());
  }

  /** Begins to do what an earlier run acknowledged and did not get to do. */
  public void resume() {
    for (UnfinishedRequests.Unfinished left : unfinished.left()) {
      LOG.info("going on with a request that was not done");
      reader
          .read(left.payload())
          .ifPresentOrElse(
              request -> finish(left.id(), started(request)), () -> unfinished.finish(left.id()));
    }
  }

  /** How the app reads requests. */
  AppConfig config() {
    return app.config();
  }

  /** Takes the payload of an envelope of Socket Mode, as JSON; gives what Slack is told at once. */
  CompletableFuture<Response> takePayload(String payload) {
    return reader
        .read(payload)
        .map(this::take)
        .orElseGet(() -> CompletableFuture.completedFuture(Response.ok()));
  }

  /** Takes a request; gives what Slack is told at once. */
  CompletableFuture<Response> take(Request<?> request) {
    CompletableFuture<Response> run = started(request);
    return run.thenApply(Optional::of)
        .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .thenApplyAsync(done -> done.orElseGet(() -> late(request, run)), work);
  }

  @Override
  public void close() {
    closing = true;
    work.shutdownNow();
  }

  private CompletableFuture<Response> started(Request<?> request) {
    String lane = RequestReader.lane(request);
    return lane.isEmpty()
        ? CompletableFuture.supplyAsync(() -> run(request), work)
        : lanes.run(lane, () -> run(request));
  }

  /** Keeps what is about to be acknowledged before it is done. */
  private Response late(Request<?> request, CompletableFuture<Response> run) {
    try {
      RequestReader.payload(request).map(unfinished::keep).ifPresent(id -> finish(id, run));
    } catch (RuntimeException e) {
      LOG.error("a slow request could not be kept", e);
    }
    return Response.ok();
  }

  /** Forgets a request when it is done, and not when it was only broken off. */
  private void finish(long id, CompletableFuture<Response> run) {
    CompletableFuture<Void> unused =
        run.thenAccept(
            done -> {
              if (!closing) {
                unfinished.finish(id);
              }
            });
  }

  /** Slack is never shown a failure but that of a signature. */
  private Response run(Request<?> request) {
    try {
      Response response = request instanceof EventRequest event ? once(event) : app.run(request);
      int status = response.getStatusCode();
      return status == 200 || status == 401 ? response : Response.ok();
    } catch (Exception | LinkageError | StackOverflowError e) {
      if (closing) {
        LOG.info("a {} of Slack's is broken off: stopping", request.getRequestType());
      } else {
        LOG.error("a {} of Slack's could not be handled", request.getRequestType(), e);
      }
      return Response.ok();
    }
  }

  /** Runs what was not run to its end before. */
  private Response once(EventRequest request) throws Exception {
    String id = RequestReader.eventId(request);
    if (id.isEmpty()) {
      return app.run(request);
    }
    String key = "handled:" + id;
    if (memory.knows(key)) {
      return Response.ok();
    }
    Response response = app.run(request);
    memory.note(key);
    return response;
  }
}
