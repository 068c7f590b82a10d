package dev.sokbo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.FeedStore.Following;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Instant;
import java.util.List;

/** Whoever adds a feed must get the one that is there, and nobody's feed may cease to be common. */
final class FeedStoreTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private final FeedStore feeds = new FeedStore();

  @EveryDatabase
  void addsAFeedOnceAndDueAtOnce(Database database) {
    Feed first = add(database, "https://a.example/rss", Following.ON_REQUEST);
    Feed again = add(database, "https://a.example/rss", Following.ON_REQUEST);

    assertThat(again).isEqualTo(first);
    assertThat(first.state()).isEqualTo(FeedState.ACTIVE);
    assertThat(first.common()).isFalse();
    assertThat(first.nextPollAt()).isEqualTo(NOW);
    assertThat(database.<List<Feed>, RuntimeException>read(feeds::all)).containsExactly(first);
  }

  @EveryDatabase
  void makesAFeedCommonButNeverTheOtherWay(Database database) {
    add(database, "https://a.example/rss", Following.ON_REQUEST);

    assertThat(add(database, "https://a.example/rss", Following.COMMON).common()).isTrue();
    assertThat(add(database, "https://a.example/rss", Following.ON_REQUEST).common()).isTrue();
  }

  @EveryDatabase
  void findsByIdAndByUrl(Database database) {
    Feed feed = add(database, "https://a.example/rss", Following.COMMON);

    assertThat(reload(database, feed)).isEqualTo(feed);
    database.inTransaction(
        handle -> {
          assertThat(feeds.find(handle, feed.url())).contains(feed);
          assertThat(feeds.find(handle, "https://b.example/")).isEmpty();
          assertThat(feeds.find(handle, 4711)).isEmpty();
        });
  }

  private Feed add(Database database, String url, Following following) {
    return database.<Feed, RuntimeException>transaction(
        handle -> feeds.add(handle, url, following, NOW));
  }

  private Feed reload(Database database, Feed feed) {
    return database.<Feed, RuntimeException>read(
        handle -> feeds.find(handle, feed.id()).orElseThrow());
  }
}
