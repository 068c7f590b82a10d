package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Listing;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PaceStore;
import dev.sokbo.poll.PollSchedule;
import dev.sokbo.poll.PollStore;
import dev.sokbo.syndication.ParsedFeed;
import dev.sokbo.syndication.PublisherHints;
import dev.sokbo.websub.HubLinks;
import dev.sokbo.websub.HubStore;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what a new document tells of its feed: the cursor, the hub, the pace, the first reading.
 */
public final class DocumentDesk {

  private final FeedStore feeds;
  private final PollStore polls;
  private final PaceStore paces = new PaceStore();
  private final HubStore hubs;
  private final FeedHealth health;
  private final FeedNotices notices;

  public DocumentDesk(
      FeedStore feeds, PollStore polls, HubStore hubs, FeedHealth health, FeedNotices notices) {
    this.feeds = feeds;
    this.polls = polls;
    this.hubs = hubs;
    this.health = health;
    this.notices = notices;
  }

  /**
   * Records a document within the transaction that takes its entries in, and after them.
   *
   * @param entries how many of its entries were new
   */
  void record(Handle handle, DueFeed due, Document document, int entries, Instant now) {
    Feed feed = due.feed();
    PublisherHints hints = document.parsed().hints();
    polls.recordDocument(
        handle, feed.id(), document.answer(), document.parsed(), document.listing());
    noteHub(handle, due, document, now);
    PollSchedule.Pace pace = paces.after(handle, due, entries, hints);
    if (feed.succeededAt() == null) {
      Feed titled = feeds.find(handle, feed.id()).orElse(feed);
      notices.firstRead(handle, titled, entries, now);
    }
    health.works(handle, due, pace, document.answer().nextTime(), now);
  }

  /** Headers go before the document; a hub that neither names any more is asked no more. */
  private void noteHub(Handle handle, DueFeed due, Document document, Instant now) {
    Feed feed = due.feed();
    PublisherHints hints = document.parsed().hints();
    Optional<String> hub = document.link("hub").or(() -> hints.hubs().stream().findFirst());
    String self = Objects.requireNonNullElse(hints.self(), feed.url());
    if (hub.isPresent()) {
      hubs.offer(handle, feed.id(), hub.get(), document.link("self").orElse(self), now);
    } else if (due.history().hubs() > 0) {
      hubs.withdraw(handle, feed.id());
    }
  }

  /** What a poll brought, from three points of view. */
  record Document(FetchResult.Fetched answer, ParsedFeed parsed, Listing listing) {

    /** What its headers name in a relation to it. */
    private Optional<String> link(String relation) {
      return HubLinks.first(answer.nextTime().links(), relation, answer.finalUrl());
    }
  }
}
