package dev.sokbo.botupdate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Failure;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * The thread that asks Telegram for updates. An update is confirmed, by asking for those behind it,
 * only after it was dealt with; whatever fails is tried again for as long as it takes.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">Bot API, getUpdates</a>
 */
public final class UpdateLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateLoop.class);

  private static final int BATCH = 100;

  /**
   * How long the next poll waits for what the last one brought, so that it can confirm that. Behind
   * a slow update it asks without confirming, that others be served meanwhile.
   */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** How long a poll runs that is to show whether somebody else still polls. */
  private static final Duration PROBE = Duration.ofSeconds(10);

  /** The least time between two polls that brought nothing, should a server not wait. */
  private static final Duration LEAST_POLL = Duration.ofMillis(100);

  private final BotApi api;
  private final Supplier<@Nullable Failure> greeting;
  private final UpdateWindow window;
  private final Duration pollTime;
  private final Backoff backoff;

  /** Grows from one conflict to the next, also where some polls succeed between. */
  private final Backoff retreat;

  private final LinkState state;
  private final Pauses pauses = new Pauses();
  private final Thread thread;

  private boolean greeted;

  /** Whether somebody else polled since a poll of ours was last left to run its time. */
  private boolean disputed;

  /** When somebody else was last seen to poll. */
  private long disputedAt;

  private @Nullable Integer offset;

  /**
   * @param greeting makes the API ready to be polled; tells what failed, or null
   * @param intake deals with an update, or throws when it has to come again
   * @param pollTime how long Telegram may wait for something to tell
   * @param backoffs how long to wait after failures
   */
  public UpdateLoop(
      BotApi api,
      Supplier<@Nullable Failure> greeting,
      Consumer<JsonNode> intake,
      Duration pollTime,
      Supplier<Backoff> backoffs,
      LinkState state) {
    this.api = api;
    this.greeting = greeting;
    this.window = new UpdateWindow(intake, backoffs);
    this.pollTime = pollTime;
    this.backoff = backoffs.get();
    this.retreat = backoffs.get();
    this.state = state;
    this.thread = Thread.ofPlatform().name("telegram").daemon().unstarted(this::run);
  }

  /** Begins to ask; to be called once. */
  public void start() {
    thread.start();
  }

  /** Ends the poll that is under way; updates in hand are dealt with, if they can be within 5 s. */
  @Override
  public void close() {
    pauses.end();
    api.cancelPoll();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    window.close();
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (pauses.take(pause)) {
      try {
        pause = round();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        LOG.error("Telegram: a round failed: {}", api.scrub(e.toString()));
        pause = backoff.next();
      }
    }
  }

  /** One poll and what it brings; tells how long to wait until the next. */
  private Duration round() throws InterruptedException {
    if (!greeted) {
      Failure failure = greeting.get();
      if (failure != null) {
        return after(failure);
      }
      greeted = true;
    }
    long begun = System.nanoTime();
    return switch (api.updates(request())) {
      case Answer.Done<List<JsonNode>> done -> took(done.result(), begun);
      case Answer.Failed<List<JsonNode>> failed ->
          pauses.areEnded() ? Duration.ZERO : after(failed.failure());
    };
  }

  private GetUpdates request() {
    return GetUpdates.builder()
        .offset(offset)
        .limit(BATCH)
        .timeout(Math.toIntExact(patience().toSeconds()))
        .allowedUpdates(UpdateReader.KINDS)
        .build();
  }

  private Duration patience() {
    if (!window.isEmpty()) {
      return Duration.ZERO;
    }
    return disputed ? probe() : pollTime;
  }

  private Duration probe() {
    return pollTime.compareTo(PROBE) > 0 ? PROBE : pollTime;
  }

  /**
   * An empty answer means that all updates before the offset are confirmed, so the offset has done
   * its work and is dropped: Telegram may number anew, and lower, after a quiet week.
   */
  private Duration took(List<JsonNode> updates, long begun) throws InterruptedException {
    boolean nothing = updates.isEmpty() && window.isEmpty();
    if (nothing || System.nanoTime() - disputedAt > probe().toNanos()) {
      disputed = false;
      retreat.reset();
    }
    if (nothing) {
      works();
      offset = null;
      Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
      return elapsed.compareTo(LEAST_POLL) < 0 ? LEAST_POLL : Duration.ZERO;
    }
    window.add(updates);
    window.await(GRACE);
    offset = window.confirm();
    String problem = window.problem();
    if (problem == null) {
      works();
    } else {
      state.fails(problem);
    }
    return Duration.ZERO;
  }

  private void works() {
    if (!disputed) {
      state.works("receiving by long polling");
    }
    backoff.reset();
  }

  private Duration after(Failure failure) {
    state.fails(PollTrouble.meaning(failure));
    if (!PollTrouble.isConflict(failure)) {
      return failure.waitOr(backoff.next());
    }
    disputed = true;
    disputedAt = System.nanoTime();
    greeted = greeted && !failure.reason().contains("webhook");
    return failure.waitOr(retreat.next());
  }
}
