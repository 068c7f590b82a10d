package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a feed that is there already would have brought to a chat lately. */
public final class LatestMatches {

  private static final int SHOWN = 3;

  /** As far back as matches are looked for. */
  private static final int LOOKED_AT = 200;

  private final WatchIndex index;
  private final WatchStore watches;
  private final EntryStore entries;

  public LatestMatches(WatchIndex index, WatchStore watches, EntryStore entries) {
    this.index = index;
    this.watches = watches;
    this.entries = entries;
  }

  /** The newest entries that match the chat's watches, newest first. */
  List<Entry> of(Handle handle, Chat chat, Feed feed) {
    Set<Long> own =
        watches.ofChat(handle, chat.id()).stream().map(Watch::id).collect(Collectors.toSet());
    return entries.ofFeed(handle, feed.id(), LOOKED_AT).stream()
        .filter(
            entry ->
                index.match(EntryText.of(entry, feed)).stream()
                    .anyMatch(hits -> own.contains(hits.watchId())))
        .limit(SHOWN)
        .toList();
  }
}
