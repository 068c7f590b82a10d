package dev.sokbo.chatdesk;

import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The entries that are stored: found by words of their titles. */
final class Archive {

  /** As many entries as one reply shows. */
  private static final int PAGE = 8;

  /** Further back nobody pages; and no query reads more. */
  private static final int LAST_PAGE = 50;

  private final Database database;
  private final EntryStore entries;
  private final FeedStore feeds;

  Archive(Database database, EntryStore entries, FeedStore feeds) {
    this.database = database;
    this.entries = entries;
    this.feeds = feeds;
  }

  /**
   * @param page from 1
   */
  Outcome search(String words, int page) {
    int shown = Math.clamp(page, 1, LAST_PAGE);
    return database.read(
        handle -> {
          List<Entry> found = entries.search(handle, words, shown * PAGE + 1);
          if (found.isEmpty()) {
            return new ChatOutcome.NothingFound(words);
          }
          int last = Math.min(Math.ceilDiv(found.size(), PAGE), LAST_PAGE);
          if (page > last) {
            return new ChatOutcome.NoSuchPage(words, last);
          }
          List<ChatOutcome.Hit> hits =
              found.stream()
                  .skip((shown - 1L) * PAGE)
                  .limit(PAGE)
                  .map(entry -> new ChatOutcome.Hit(entry, feedOf(handle, entry)))
                  .toList();
          boolean more = found.size() > shown * PAGE && shown < LAST_PAGE;
          return new ChatOutcome.Found(words, shown, hits, more);
        });
  }

  private String feedOf(Handle handle, Entry entry) {
    return feeds.find(handle, entry.feedId()).map(Feed::name).orElse("");
  }
}
