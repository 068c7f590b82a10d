package dev.sokbo.assembly;

import dev.sokbo.config.FeedSettings;
import dev.sokbo.config.Settings;
import dev.sokbo.discovery.FeedFinder;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.ingest.DocumentDesk;
import dev.sokbo.ingest.FeedHealth;
import dev.sokbo.ingest.FeedNotices;
import dev.sokbo.ingest.FeedPoll;
import dev.sokbo.ingest.HubNews;
import dev.sokbo.ingest.Ingest;
import dev.sokbo.ingest.IngestMeters;
import dev.sokbo.ingest.MatchDesk;
import dev.sokbo.ingest.PageVisit;
import dev.sokbo.ingest.Poller;
import dev.sokbo.ingest.StoryDesk;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.poll.PollSchedule;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.websub.WebSub;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;

/** The way in: feeds are polled, hubs tell of news, entries are stored, matched and owed. */
final class Polling {

  private final Foundation base;
  private final Fetcher fetcher;
  private final FeedParser parser = new FeedParser();
  private final IngestMeters meters;
  private final FeedNotices notices;
  private final FeedHealth health;
  private final Ingest ingest;

  /**
   * @param index of all watches, kept in step by whoever changes them
   */
  Polling(
      Foundation base,
      Fetcher fetcher,
      WatchIndex index,
      StoryDesk stories,
      MeterRegistry metrics) {
    this.base = base;
    this.fetcher = fetcher;
    this.meters = new IngestMeters(metrics);
    Stores stores = base.stores();
    this.notices =
        new FeedNotices(
            stores.chats(),
            stores.subscriptions(),
            stores.matches(),
            stores.entries(),
            stores.outbox());
    FeedSettings feeds = base.settings().feeds();
    this.health =
        new FeedHealth(
            base.database(),
            stores.feeds(),
            stores.polls(),
            new PollSchedule(feeds.minInterval(), feeds.maxInterval()),
            stores.hubs(),
            notices);
    this.ingest =
        new Ingest(
            base.database(),
            new EntryIntake(stores.entries()),
            stories,
            matches(index),
            new DocumentDesk(stores.feeds(), stores.polls(), stores.hubs(), health, notices),
            feeds.backfill());
  }

  /** What fetches the feeds that are due. */
  Poller poller() {
    FeedSettings feeds = base.settings().feeds();
    return new Poller(
        base.database(),
        new PollQueue(),
        new FeedPoll(fetcher, parser, ingest, health, pages(), meters, base.clock()),
        Parts.guard(feeds),
        base.clock(),
        feeds.concurrency(),
        Sokbo.GRACE);
  }

  /** What hubs are asked and tell, where they can reach Sokbo. */
  Optional<WebSub> webSub() {
    Settings.Http http = base.settings().http();
    String publicUrl = http.publicUrl();
    if (publicUrl == null || !http.isOn()) {
      return Optional.empty();
    }
    HubNews news =
        new HubNews(base.database(), base.stores().feeds(), parser, ingest, meters, base.clock());
    return Optional.of(
        new WebSub(base.database(), base.stores().hubs(), fetcher, publicUrl, news, base.clock()));
  }

  private MatchDesk matches(WatchIndex index) {
    Stores stores = base.stores();
    return new MatchDesk(
        index,
        stores.matches(),
        stores.subscriptions(),
        stores.chats(),
        stores.owed(),
        stores.cadences(),
        stores.breakingNews(),
        base.settings().digest().groupingWait());
  }

  private PageVisit pages() {
    Stores stores = base.stores();
    return new PageVisit(
        base.database(),
        stores.feeds(),
        stores.polls(),
        stores.choices(),
        new FeedFinder(fetcher, parser, base.clock(), Duration.ofSeconds(1)),
        notices);
  }
}
