package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The entries that are stored: found by words of their titles, and kept on request. */
final class Archive {

  /** As many entries as one reply shows. */
  private static final int PAGE = 8;

  /** Further back nobody pages; and no query reads more. */
  private static final int LAST_PAGE = 50;

  private static final int MOST_SAVED = 30;

  private final Database database;
  private final EntryStore entries;
  private final FeedStore feeds;
  private final SavedStore saved;

  Archive(Database database, EntryStore entries, FeedStore feeds, SavedStore saved) {
    this.database = database;
    this.entries = entries;
    this.feeds = feeds;
    this.saved = saved;
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
            return new ChatOutcome.NoSuchEntry(words);
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

  /**
   * @param which the entry's id, with or without {@code #}
   */
  Outcome save(Chat chat, String which, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Entry> entry = Numbers.id(which).flatMap(id -> entries.find(handle, id));
          entry.ifPresent(found -> saved.save(handle, chat.id(), found, now));
          return entry
              .<Outcome>map(found -> new ChatOutcome.EntrySaved(found.title()))
              .orElseGet(() -> new ChatOutcome.NoSuchEntry(which));
        });
  }

  Outcome saved(Chat chat) {
    return new ChatOutcome.SavedList(
        database.read(handle -> saved.list(handle, chat.id(), MOST_SAVED)));
  }

  private String feedOf(Handle handle, Entry entry) {
    return feeds.find(handle, entry.feedId()).map(Archive::name).orElse("");
  }

  private static String name(Feed feed) {
    return feed.title() == null ? feed.url() : feed.title();
  }
}
