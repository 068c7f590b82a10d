package dev.sokbo.watchdesk;

import dev.sokbo.command.WordChange;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.query.Query;
import dev.sokbo.query.Tuning;
import dev.sokbo.store.Database;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchWord;
import dev.sokbo.watch.WatchWordStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The words that a chat added to its watches, changed one by one. */
final class AddedWords {

  /** More words than this would make one watch dearer than all others. */
  static final int MOST = 50;

  private final Database database;
  private final WatchWordStore words;
  private final WatchIndex index;
  private final WatchQueries queries;

  AddedWords(Database database, WatchWordStore words, WatchIndex index, WatchQueries queries) {
    this.database = database;
    this.words = words;
    this.index = index;
    this.queries = queries;
  }

  /** Whether a watch takes so many more. */
  boolean hasRoom(Handle handle, Watch watch, int more) {
    Tuning tuning = words.ofWatch(handle, watch.id());
    int taken =
        tuning.aliases().size()
            + tuning.exclusions().size()
            + tuning.inclusions().size()
            + tuning.unwanted().size();
    return taken + more <= MOST;
  }

  /** Does it, and tells whether it was of any effect. */
  boolean change(Handle handle, Watch watch, String word, WordChange change, Instant now) {
    return switch (change) {
      case ALIAS -> add(handle, watch.id(), WatchWord.List.ALIASES, word, now);
      case NOT -> add(handle, watch.id(), WatchWord.List.UNWANTED, word, now);
      case EXCLUDE -> exclude(handle, watch, word, now);
      case INCLUDE -> include(handle, watch, word, now);
      case FORGET -> forget(handle, watch.id(), word);
    };
  }

  private boolean add(Handle handle, long watchId, WatchWord.List list, String word, Instant now) {
    words.add(handle, new WatchWord(watchId, list, word), now);
    return true;
  }

  /** Undoes an inclusion; what the lexicon excludes already is not excluded again. */
  private boolean exclude(Handle handle, Watch watch, String word, Instant now) {
    words.remove(handle, new WatchWord(watch.id(), WatchWord.List.INCLUSIONS, word));
    return isExcludedAnyway(watch, word)
        || add(handle, watch.id(), WatchWord.List.EXCLUSIONS, word, now);
  }

  /** Undoes an exclusion, which is enough where the chat alone excluded the word. */
  private boolean include(Handle handle, Watch watch, String word, Instant now) {
    boolean removed =
        words.remove(handle, new WatchWord(watch.id(), WatchWord.List.EXCLUSIONS, word));
    return (removed && !isExcludedAnyway(watch, word))
        || add(handle, watch.id(), WatchWord.List.INCLUSIONS, word, now);
  }

  private boolean isExcludedAnyway(Watch watch, String word) {
    return queries.plain(watch).filter(query -> Tuning.isExcluded(query, word)).isPresent();
  }

  private boolean forget(Handle handle, long watchId, String word) {
    boolean any = false;
    for (WatchWord.List list : WatchWord.List.values()) {
      any |= words.remove(handle, new WatchWord(watchId, list, word));
    }
    return any;
  }

  /** Lets the index look for what the watch has become, once that is committed. */
  void refresh(Handle handle, Watch watch) {
    Optional<Query> query = queries.of(handle, watch);
    query.ifPresent(tuned -> database.afterCommit(() -> index.add(watch.id(), tuned)));
  }
}
