package dev.sokbo.watchdesk;

import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads stored entries back, newest first and never more than a reply can wait for. */
final class RecentEntries {

  /** Takes well under a second to match, at some 50 µs an entry. */
  static final int MOST = 10_000;

  private static final int BATCH = 500;

  private final EntryStore entries;
  private final FeedStore feeds;

  RecentEntries(EntryStore entries, FeedStore feeds) {
    this.entries = entries;
    this.feeds = feeds;
  }

  /** Reads what was fetched since a time and tells how many entries that was. */
  int read(Handle handle, Instant since, BiConsumer<Entry, Feed> consumer) {
    Map<Long, Feed> byId =
        feeds.all(handle).stream().collect(Collectors.toMap(Feed::id, Function.identity()));
    long before = Long.MAX_VALUE;
    int read = 0;
    List<Entry> batch;
    do {
      batch = entries.recentBefore(handle, since, before, BATCH);
      for (Entry entry : batch) {
        Feed feed = byId.get(entry.feedId());
        if (feed != null) {
          consumer.accept(entry, feed);
        }
        before = entry.id();
      }
      read += batch.size();
    } while (batch.size() == BATCH && read < MOST);
    return read;
  }
}
