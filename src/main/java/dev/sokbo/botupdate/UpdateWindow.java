package dev.sokbo.botupdate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The updates that came and are not confirmed yet: each chat's are dealt with in their order, those
 * of different chats at once. So a slow one holds up its chat and nobody else. Holds as many as
 * Telegram gives from one offset on, 100. Safe for many threads.
 */
final class UpdateWindow implements AutoCloseable {

  private static final Duration LAST_WAIT = Duration.ofSeconds(5);

  private final Consumer<JsonNode> intake;
  private final Supplier<Backoff> backoffs;
  private final Pauses pauses = new Pauses();

  /** How many updates were dealt with, ever: a sign that the rest of Sokbo works. */
  private final AtomicLong successes = new AtomicLong();

  /** By their content, in the order of their coming; what comes again is known by it. */
  private final Map<JsonNode, PendingUpdate> pending = new LinkedHashMap<>();

  /** The chats that have a thread at work. */
  private final Map<String, UpdateLane> lanes = new HashMap<>();

  /** The new ids of groups that became supergroups lately, by their old ones. */
  private final Map<String, String> moved = new HashMap<>();

  private @Nullable Integer offset;

  /**
   * @param intake deals with an update, or throws when it has to come again
   * @param backoffs how long to wait before an update is tried again
   */
  UpdateWindow(Consumer<JsonNode> intake, Supplier<Backoff> backoffs) {
    this.intake = intake;
    this.backoffs = backoffs;
  }

  /**
   * Begins to deal with those that are new, in the order in which they came. What a group said
   * before it became a supergroup and after stays in one order.
   */
  synchronized void add(Iterable<JsonNode> updates) {
    for (JsonNode json : updates) {
      UpdateReader.move(json).ifPresent(move -> moved.put(move.from(), move.to()));
    }
    for (JsonNode json : updates) {
      if (!pending.containsKey(json)) {
        PendingUpdate update = new PendingUpdate(json, backoffs.get());
        pending.put(json, update);
        String chat = UpdateReader.chat(json);
        lane(moved.getOrDefault(chat, chat)).add(update);
      }
    }
  }

  /** Waits until all are dealt with, but no longer than this. */
  synchronized void await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!isDealtWith() && !pauses.areEnded()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /**
   * Lets go of what may be confirmed.
   *
   * @return the first update that may not; the number behind the last where all may; absent before
   *     any came
   */
  synchronized @Nullable Integer confirm() {
    Iterator<PendingUpdate> updates = pending.values().iterator();
    while (updates.hasNext()) {
      PendingUpdate update = updates.next();
      if (!update.isDone()) {
        offset = update.id();
        return offset;
      }
      offset = update.id() + 1;
      updates.remove();
    }
    moved.clear();
    return offset;
  }

  synchronized boolean isEmpty() {
    return pending.isEmpty();
  }

  /** What can't be dealt with so far, if anything. */
  synchronized @Nullable String problem() {
    return pending.values().stream()
        .map(PendingUpdate::problem)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Begins nothing more, and waits for what is in hand, up to 5 s. */
  @Override
  public void close() {
    pauses.end();
    long end = System.nanoTime() + LAST_WAIT.toNanos();
    try {
      synchronized (this) {
        while (!lanes.isEmpty() && end > System.nanoTime()) {
          wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDealtWith() {
    return pending.values().stream().allMatch(PendingUpdate::isDone);
  }

  private UpdateLane lane(String chat) {
    UpdateLane running = lanes.get(chat);
    if (running != null) {
      return running;
    }
    UpdateLane lane = new UpdateLane(intake, successes, pauses);
    lanes.put(chat, lane);
    Thread.ofVirtual().name("telegram-chat").start(() -> run(chat, lane));
    return lane;
  }

  private void run(String chat, UpdateLane lane) {
    boolean more = true;
    while (more) {
      lane.step();
      more = goesOn(chat, lane);
    }
  }

  private synchronized boolean goesOn(String chat, UpdateLane lane) {
    boolean ends = lane.isEmpty() || pauses.areEnded();
    if (ends) {
      lanes.remove(chat);
    }
    notifyAll();
    return !ends;
  }
}
