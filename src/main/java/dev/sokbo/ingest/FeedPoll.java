package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.fetch.NextTime;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.syndication.FeedDocument;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.trouble.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll of one feed: fetched, parsed only if it changed, and taken in. */
public final class FeedPoll {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

  /** Documents that may wait for the database, parsed; it takes them together. */
  private static final int WAITING = 8;

  private final Fetcher fetcher;
  private final FeedParser parser;
  private final Ingest ingest;
  private final FeedHealth health;
  private final PageVisit pages;
  private final IngestMeters meters;
  private final InstantSource clock;

  /**
   * A turn for each document that is parsed and taken in; the others wait as the bytes that they
   * are. To parse more at a time than there are processors would only fill the memory.
   */
  private final Semaphore turns =
      new Semaphore(Runtime.getRuntime().availableProcessors() + WAITING);

  public FeedPoll(
      Fetcher fetcher,
      FeedParser parser,
      Ingest ingest,
      FeedHealth health,
      PageVisit pages,
      IngestMeters meters,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.ingest = ingest;
    this.health = health;
    this.pages = pages;
    this.meters = meters;
    this.clock = clock;
  }

  void run(DueFeed due) {
    fetcher
        .fetch(due.feed().request(), result -> take(due, result))
        .ifPresent(problem -> notRead(due, problem));
  }

  /** What kept a document from being read, to be dealt with when its turn is over. */
  private Optional<FeedFormatException> take(DueFeed due, FetchResult result) {
    switch (result) {
      case FetchResult.NotModified same -> unchanged(due, same.nextTime());
      case FetchResult.Failed failed -> fail(due, failed.trouble(), failed.retryAfter());
      case FetchResult.Gone gone -> {
        meters.failed();
        health.isGone(due, clock.instant());
      }
      case FetchResult.Fetched fetched -> {
        if (!fetched.bodyHash().equals(due.feed().bodyHash())) {
          return read(due, fetched);
        }
        health.renew(due.feed(), fetched);
        unchanged(due, fetched.nextTime());
      }
    }
    return Optional.empty();
  }

  /**
   * Records a poll that failed: kept with its reason, tried again later.
   *
   * @param retryAfter how long the site asks to be left alone; absent where it doesn't
   */
  void fail(DueFeed due, Trouble trouble, @Nullable Duration retryAfter) {
    meters.failed();
    health.fails(due, trouble, retryAfter, clock.instant());
  }

  /** Records the polls that found nothing, which wait for each other. */
  void flush() {
    health.flush();
  }

  private void unchanged(DueFeed due, NextTime nextTime) {
    meters.unchanged();
    health.unchanged(due, nextTime, clock.instant());
  }

  private Optional<FeedFormatException> read(DueFeed due, FetchResult.Fetched fetched) {
    FeedDocument document =
        new FeedDocument(
            fetched.body(),
            fetched.contentType(),
            fetched.contentLanguage(),
            fetched.finalUrl(),
            clock.instant());
    try {
      Ingest.Taken taken = takeInTurn(due, fetched, document);
      meters.changed(taken);
      LOG.debug("feed {}: {}", due.feed().id(), taken);
      return Optional.empty();
    } catch (FeedFormatException e) {
      return Optional.of(e);
    }
  }

  private Ingest.Taken takeInTurn(DueFeed due, FetchResult.Fetched fetched, FeedDocument document)
      throws FeedFormatException {
    turns.acquireUninterruptibly();
    try {
      return ingest.take(due, fetched, parser.parse(document), document.receivedAt());
    } finally {
      turns.release();
    }
  }

  /** A page that somebody subscribed to may lead to its feed, but not to page after page. */
  private void notRead(DueFeed due, FeedFormatException problem) {
    Feed feed = due.feed();
    Instant now = clock.instant();
    boolean fresh = feed.polledAt() == null || feed.failures() > 0;
    boolean settled =
        fresh
            && feed.succeededAt() == null
            && problem.namedByPage().filter(named -> pages.settle(due, named, now)).isPresent();
    if (!settled) {
      fail(due, problem.trouble(), null);
    }
  }
}
