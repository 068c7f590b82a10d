package dev.sokbo.config;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are there from the start, and how all feeds are polled.
 *
 * @param allowAddresses private addresses that feeds may be fetched from all the same
 * @param backfill how old an entry of a feed's very first fetch may be to count as news
 * @param concurrency how many feeds are fetched at a time
 */
public record FeedSettings(
    List<Feed> list,
    Duration minInterval,
    Duration maxInterval,
    List<Cidr> allowAddresses,
    Duration backfill,
    int concurrency) {

  public FeedSettings {
    list = List.copyOf(list);
    allowAddresses = List.copyOf(allowAddresses);
  }

  static FeedSettings read(SettingsReader in) {
    Kind<Duration> interval = Kinds.duration(Duration.ofMillis(100), Duration.ofDays(30));
    FeedSettings feeds =
        new FeedSettings(
            in.list("feeds.list", Feed.LIST),
            in.value("feeds.min-interval", interval, Duration.ofMinutes(2)),
            in.value("feeds.max-interval", interval, Duration.ofHours(4)),
            in.list("feeds.allow-addresses", ListKind.ofWords(Kinds.CIDR)),
            in.value(
                "feeds.backfill", Kinds.duration(Duration.ZERO, Kinds.TEN_YEARS), Duration.ZERO),
            in.value("feeds.concurrency", Kinds.whole(1, 1024), 64));
    in.require(
        feeds.minInterval.compareTo(feeds.maxInterval) <= 0,
        "feeds.min-interval (%s) is longer than feeds.max-interval (%s)"
            .formatted(Durations.format(feeds.minInterval), Durations.format(feeds.maxInterval)),
        "feeds.min-interval",
        "feeds.max-interval");
    return feeds;
  }

  /**
   * One feed.
   *
   * @param title shown instead of the feed's own title
   * @param language taken where the feed names none
   */
  public record Feed(String url, @Nullable String title, @Nullable String language) {

    static final ListKind<Feed> LIST =
        ListKind.ofWords(Kinds.HTTP_URL.as(url -> new Feed(url, null, null)))
            .orFields(Feed::url, Feed::read);

    private static @Nullable Feed read(ItemFields in) {
      String url = in.required("url", Kinds.HTTP_URL);
      String title = in.optional("title", Kinds.TEXT);
      String language = in.optional("language", Kinds.LANGUAGE_CODE);
      return url == null ? null : new Feed(url, title, language);
    }
  }
}
