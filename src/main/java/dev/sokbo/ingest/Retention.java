package dev.sokbo.ingest;

import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.cluster.Clusterer;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.KnownEntries;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.GrowthStore;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.store.Database;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is older than its time, in batches so small that nobody waits for them. */
public final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private static final int BATCH = 500;

  /** Longer than any platform repeats an event. */
  private static final Duration TAKEN_KEPT = Duration.ofDays(7);

  /** Longer than anybody can take back the end of a watch. */
  private static final Duration REMOVED_KEPT = Duration.ofDays(1);

  /** Longer than messages are brought up to date. */
  private static final Duration GROWTH_KEPT = Duration.ofDays(2);

  private final Database database;
  private final Tables tables;
  private final KnownEntries known = new KnownEntries();
  private final GrowthStore growth = new GrowthStore();
  private final StoryDesk desk;
  private final Limits limits;
  private final InstantSource clock;

  public Retention(
      Database database, Tables tables, StoryDesk desk, Limits limits, InstantSource clock) {
    this.database = database;
    this.tables = tables;
    this.desk = desk;
    this.limits = limits;
    this.clock = clock;
  }

  /** Deletes all that is past its time now. */
  public void run() {
    Instant now = clock.instant();
    desk.forgetBefore(now.minus(Clusterer.WINDOW));
    int messages = inBatches(tables.outbox()::deleteFinished, now.minus(limits.outbox()));
    int told = inBatches(tables.stories()::deleteBefore, now.minus(limits.stories()));
    int left = inBatches(tables.chats()::deleteSuspended, now.minus(limits.chats()));
    inBatches(tables.taken()::deleteBefore, now.minus(TAKEN_KEPT));
    inBatches(tables.watches()::deleteRemoved, now.minus(REMOVED_KEPT));
    inBatches(tables.mutes()::deleteEnded, now);
    inBatches(growth::forgetGrowth, now.minus(GROWTH_KEPT));
    inBatches(tables.owed()::deleteSettled, now.minus(limits.stories()));
    int old = inBatches(tables.entries()::deleteBefore, now.minus(limits.entries()));
    inBatches(known::deleteBefore, now.minus(KnownEntries.KEPT));
    LOG.info(
        "retention: deleted {} messages, {} stories, {} entries, {} suspended chats",
        messages,
        told,
        old,
        left);
  }

  private int inBatches(Deletion deletion, Instant before) {
    int all = 0;
    int batch;
    do {
      batch = database.transaction(handle -> deletion.run(handle, before, BATCH));
      all += batch;
    } while (batch == BATCH);
    return all;
  }

  /** The tables that grow. */
  public record Tables(
      ChatStore chats,
      EntryStore entries,
      StoryStore stories,
      OwedStore owed,
      MuteStore mutes,
      WatchStore watches,
      Outbox outbox,
      TakenStore taken) {}

  /** How long each thing is kept. */
  public record Limits(Duration entries, Duration outbox, Duration stories, Duration chats) {}

  /** Deletes at most so many things of before a time and tells how many. */
  @FunctionalInterface
  private interface Deletion {
    int run(Handle handle, Instant before, int limit);
  }
}
