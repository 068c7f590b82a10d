package dev.sokbo.watch;

import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.FeedStore.Following;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What watches, matches and subscriptions refer to. */
final class WatchRows {

  static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private WatchRows() {}

  static Watch watch(Handle handle, long chat, String name) {
    return new WatchStore().add(handle, chat, name, "Meta", NOW).orElseThrow();
  }

  static long feed(Handle handle, Following following) {
    String url = "https://example.test/" + following;
    return new FeedStore().add(handle, url, following, NOW).id();
  }

  static long entry(Handle handle, long feed, String title) {
    return entry(handle, feed, title, NOW);
  }

  static long entry(Handle handle, long feed, String title, Instant fetched) {
    return handle
        .createQuery(
            """
            insert into entry (feed_id, title, fetched_at)
            values (:feed, :title, :fetched) returning id
            """)
        .bind("feed", feed)
        .bind("title", title)
        .bind("fetched", fetched)
        .mapTo(Long.class)
        .one();
  }
}
