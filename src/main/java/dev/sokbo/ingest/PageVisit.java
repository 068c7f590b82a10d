package dev.sokbo.ingest;

import dev.sokbo.discovery.FeedFinder;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PollStore;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.FeedLink;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.ChoiceStore.Choice;
import java.time.Instant;
import java.util.List;

/**
 * What happens when somebody subscribes to a web page: its one feed takes the page's place; of
 * several, the chats that asked may pick.
 */
public final class PageVisit {

  /** As many feeds of a page are offered. */
  private static final int MOST_CHOICES = 9;

  private final Database database;
  private final FeedStore feeds;
  private final PollStore polls;
  private final ChoiceStore choices;
  private final FeedFinder finder;
  private final FeedNotices notices;

  public PageVisit(
      Database database,
      FeedStore feeds,
      PollStore polls,
      ChoiceStore choices,
      FeedFinder finder,
      FeedNotices notices) {
    this.database = database;
    this.feeds = feeds;
    this.polls = polls;
    this.choices = choices;
    this.finder = finder;
    this.notices = notices;
  }

  /**
   * Looks for the feeds of a page that stands where a feed should.
   *
   * @param named what the page names in its head
   * @return false where nothing came of it
   */
  boolean settle(DueFeed due, List<FeedLink> named, Instant now) {
    Feed page = due.feed();
    List<FeedLink> found =
        finder.find(page.url(), named).stream()
            .filter(link -> !link.url().equals(page.url()))
            .filter(link -> FeedAddress.mistake(link.url()).isEmpty())
            .limit(MOST_CHOICES)
            .toList();
    if (found.size() == 1) {
      replace(page, found.getFirst().url(), now);
      return true;
    }
    if (found.isEmpty() || page.common()) {
      return false;
    }
    offer(page, found, now);
    return true;
  }

  private void replace(Feed page, String url, Instant now) {
    database.inTransaction(
        handle -> {
          Feed feed = feeds.move(handle, page, url, now);
          if (feed.succeededAt() != null) {
            notices.found(handle, feed, now);
          }
          polls.recordPage(handle, feed.id(), now);
        });
  }

  private void offer(Feed page, List<FeedLink> found, Instant now) {
    List<Choice> offered =
        found.stream().map(link -> new Choice(link.url(), link.title())).toList();
    database.inTransaction(
        handle -> {
          notices.choose(handle, page, offered, choices, now);
          feeds.delete(handle, page.id());
        });
  }
}
