package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.NextTime;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PollHistory;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.poll.PollSchedule;
import dev.sokbo.poll.PollStore;
import dev.sokbo.store.Database;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import dev.sokbo.websub.HubStore;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What polls show of a feed's state: whether it works, fails, has moved or is gone. Its chats are
 * told once of a day's failures and once of their end.
 */
public final class FeedHealth {

  private static final Logger LOG = LoggerFactory.getLogger(FeedHealth.class);

  /** How long a feed may fail before its chats are told. */
  private static final Duration PATIENCE = Duration.ofHours(24);

  /** A site that says so once may have made a mistake. */
  private static final int TIMES_TO_BE_BELIEVED = 2;

  private static final Trouble GONE = Trouble.of(TroubleKind.GONE, 410);

  private final Database database;
  private final FeedStore feeds;
  private final PollStore polls;
  private final PollQueue queue = new PollQueue();
  private final PollSchedule schedule;
  private final HubStore hubs;
  private final FeedNotices notices;
  private final QuietPolls quiet;

  public FeedHealth(
      Database database,
      FeedStore feeds,
      PollStore polls,
      PollSchedule schedule,
      HubStore hubs,
      FeedNotices notices) {
    this.database = database;
    this.feeds = feeds;
    this.polls = polls;
    this.quiet = new QuietPolls(database, polls);
    this.schedule = schedule;
    this.hubs = hubs;
    this.notices = notices;
  }

  /**
   * Records a poll that found the feed as it was. One that tells nothing else waits for others like
   * it until {@link #flush}; should the process die before, the feed is asked again.
   */
  void unchanged(DueFeed due, NextTime nextTime, Instant now) {
    if (isUneventful(due, nextTime)) {
      Instant next =
          schedule.afterSuccess(due.feed().url(), due.history().pace(), nextTime.freshFor(), now);
      quiet.add(new PollStore.Quiet(due.feed().id(), now, next));
    } else {
      database.inTransaction(handle -> works(handle, due, due.history().pace(), nextTime, now));
    }
  }

  /** Notes with what validators the feed's last body came again; a 304 leaves them as they are. */
  void renew(Feed feed, FetchResult.Fetched same) {
    quiet.renew(feed, same);
  }

  private static boolean isUneventful(DueFeed due, NextTime nextTime) {
    return due.feed().failures() == 0
        && due.history().failureTold() == 0
        && due.history().movedTo() == null
        && nextTime.movedTo() == null;
  }

  /** Records the polls that wait. */
  void flush() {
    quiet.flush();
  }

  /**
   * Records a poll that worked, within the transaction of what it brought.
   *
   * @param pace how the feed publishes, as it is known now
   */
  void works(Handle handle, DueFeed due, PollSchedule.Pace pace, NextTime nextTime, Instant now) {
    Feed feed = due.feed();
    Instant next = schedule.afterSuccess(feed.url(), pace, nextTime.freshFor(), now);
    polls.recordUnchanged(handle, feed.id(), now, next);
    PollHistory history = due.history();
    if (history.failureTold() > 0 && history.failingSince() != null) {
      notices.recovered(handle, feed, history.failingSince(), now);
    }
    String movedTo = nextTime.movedTo();
    boolean fit = movedTo != null && FeedAddress.mistake(movedTo).isEmpty();
    noteMove(handle, due, fit ? movedTo : null, now);
  }

  private void noteMove(Handle handle, DueFeed due, @Nullable String movedTo, Instant now) {
    Feed feed = due.feed();
    String known = due.history().movedTo();
    if (movedTo == null || movedTo.equals(feed.url())) {
      if (known != null) {
        polls.recordMove(handle, feed.id(), null);
      }
    } else if (movedTo.equals(known)) {
      Feed moved = feeds.move(handle, feed, movedTo, now);
      LOG.info("feed {} moved for good, now feed {}", feed.id(), moved.id());
    } else {
      polls.recordMove(handle, feed.id(), movedTo);
    }
  }

  /**
   * Records a poll that failed: kept with its reason, tried again later.
   *
   * @param retryAfter how long the site asks to be left alone; absent where it doesn't
   */
  void fails(DueFeed due, Trouble trouble, @Nullable Duration retryAfter, Instant now) {
    if (trouble.kind() == TroubleKind.TOO_MANY_LARGE) {
      foundNoRoom(due.feed(), now);
    } else {
      database.inTransaction(handle -> fails(handle, due, trouble, retryAfter, now));
    }
  }

  /** It is this process that had no room: the feed is as it was, and asked again soon. */
  private void foundNoRoom(Feed feed, Instant now) {
    Instant next = schedule.afterNoRoom(feed.url(), now);
    LOG.warn("no room for feed {} among other large ones, asked again at {}", feed.id(), next);
    database.inTransaction(handle -> queue.postpone(handle, feed.id(), next));
  }

  private void fails(
      Handle handle, DueFeed due, Trouble trouble, @Nullable Duration retryAfter, Instant now) {
    Feed feed = due.feed();
    Instant next = schedule.afterFailure(feed.url(), feed.failures() + 1, retryAfter, now);
    LOG.info("feed {} failed, asked again at {}: {}", feed.id(), next, trouble.english());
    polls.recordFailure(handle, feed.id(), trouble, now, next);
    Instant since = due.history().failingSince();
    if (since == null) {
      if (feed.succeededAt() == null) {
        notices.firstFailed(handle, feed, trouble, now);
      }
    } else if (due.history().failureTold() == 0 && !since.plus(PATIENCE).isAfter(now)) {
      notices.failing(handle, feed, trouble, since, now);
      polls.recordTold(handle, feed.id());
    }
  }

  /**
   * Records that the site says the feed is gone; the second time in a row it is stopped, and its
   * hub asked no more.
   */
  void isGone(DueFeed due, Instant now) {
    int times = due.history().gone() + 1;
    database.inTransaction(
        handle -> {
          if (times < TIMES_TO_BE_BELIEVED) {
            fails(handle, due, GONE, null, now);
          } else {
            Feed feed = due.feed();
            polls.recordFailure(handle, feed.id(), GONE, now, now);
            feeds.stop(handle, feed.id());
            hubs.withdraw(handle, feed.id());
            notices.gone(handle, feed, now);
            LOG.info("feed {} is gone for good, stopped", feed.id());
          }
          polls.recordGone(handle, due.feed().id(), times);
        });
  }
}
