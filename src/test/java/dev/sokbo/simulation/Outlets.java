package dev.sokbo.simulation;

import dev.sokbo.FakeClock;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.text.StrangeWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Sites that publish stories, some of which others tell as well. */
final class Outlets {

  static final List<String> TERMS = List.of("가온테크", "나래전자", "다솜바이오");

  private static final int OUTLETS = 4;

  /** How far back an outlet looks for what others told. */
  private static final int RECENT = 5;

  private final Random random;
  private final FakeClock clock;
  private final List<Feed> feeds = new ArrayList<>();
  private final Map<Feed, List<ParsedEntry>> sites = new HashMap<>();
  private final List<String> headlines = new ArrayList<>();

  Outlets(Random random, FakeClock clock) {
    this.random = random;
    this.clock = clock;
  }

  /** Adds the feeds, which are empty. */
  List<Feed> open(Database database) {
    for (int number = 0; number < OUTLETS; number++) {
      String url = "https://outlet" + number + ".example/rss";
      Feed feed =
          database.transaction(
              handle ->
                  new FeedStore().add(handle, url, FeedStore.Following.COMMON, clock.instant()));
      feeds.add(feed);
      sites.put(feed, new ArrayList<>());
    }
    return feeds;
  }

  /** One of them publishes something; it is returned. */
  Feed publish() {
    Feed feed = feeds.get(random.nextInt(feeds.size()));
    List<ParsedEntry> site = site(feed);
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      String title = headline();
      String id = feed.id() + "/" + title;
      if (site.stream().noneMatch(entry -> id.equals(entry.id()))) {
        String link = "https://news.example/" + feed.id() + "/" + site.size();
        site.add(new ParsedEntry(id, title, link, clock.instant(), null, null, null, null));
      }
    }
    return feed;
  }

  List<ParsedEntry> site(Feed feed) {
    return Objects.requireNonNull(sites.get(feed));
  }

  /** The name of the story that an entry tells. */
  static String story(ParsedEntry entry) {
    String title = title(entry);
    return title.substring(title.indexOf('S')).substring(0, 6);
  }

  /** The term that an entry is about. */
  static String term(ParsedEntry entry) {
    return TERMS.stream().filter(title(entry)::startsWith).findFirst().orElseThrow();
  }

  private static String title(ParsedEntry entry) {
    return Objects.requireNonNull(entry.title());
  }

  /** A new story, or one that another outlet may have told. */
  private String headline() {
    if (!headlines.isEmpty() && random.nextInt(3) == 0) {
      return headlines.get(
          headlines.size() - 1 - random.nextInt(Math.min(RECENT, headlines.size())));
    }
    String title =
        "%s S%05d %s"
            .formatted(
                TERMS.get(random.nextInt(TERMS.size())),
                headlines.size(),
                StrangeWords.next(random, 4));
    headlines.add(title);
    return title;
  }
}
