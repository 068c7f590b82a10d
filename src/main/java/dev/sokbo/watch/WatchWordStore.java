package dev.sokbo.watch;

import dev.sokbo.query.Tuning;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The words that chats added to their watches. */
public final class WatchWordStore {

  /** Adds a word; nothing happens when the list has it. */
  public void add(Handle handle, WatchWord word, Instant now) {
    handle
        .createUpdate(
            """
            insert into watch_word (watch_id, list, word, added_at)
            values (:watchId, :list, :word, :now)
            on conflict (watch_id, list, word) do nothing
            """)
        .bind("watchId", word.watchId())
        .bind("list", word.list())
        .bind("word", word.word())
        .bind("now", now)
        .execute();
  }

  /** Takes a word out of a list of a watch; tells whether it was there. */
  public boolean remove(Handle handle, WatchWord word) {
    return handle
            .createUpdate(
                "delete from watch_word"
                    + " where watch_id = :watchId and list = :list and word = :word")
            .bind("watchId", word.watchId())
            .bind("list", word.list())
            .bind("word", word.word())
            .execute()
        > 0;
  }

  /** What a chat added to a watch. */
  public Tuning ofWatch(Handle handle, long watchId) {
    return tuning(
        handle
            .createQuery(
                """
                select watch_id, list, word from watch_word
                where watch_id = :watchId order by id
                """)
            .bind("watchId", watchId)
            .mapTo(WatchWord.class)
            .list());
  }

  /** What was added to watches, by their ids; watches to which nothing was added are left out. */
  public Map<Long, Tuning> all(Handle handle) {
    Map<Long, List<WatchWord>> words =
        handle
            .createQuery("select watch_id, list, word from watch_word order by id")
            .mapTo(WatchWord.class)
            .stream()
            .collect(Collectors.groupingBy(WatchWord::watchId));
    Map<Long, Tuning> tunings = new HashMap<>();
    words.forEach((watch, added) -> tunings.put(watch, tuning(added)));
    return tunings;
  }

  private static Tuning tuning(List<WatchWord> words) {
    return words.isEmpty()
        ? Tuning.NONE
        : new Tuning(
            words(words, WatchWord.List.ALIASES),
            words(words, WatchWord.List.EXCLUSIONS),
            words(words, WatchWord.List.INCLUSIONS),
            words(words, WatchWord.List.UNWANTED));
  }

  private static List<String> words(List<WatchWord> words, WatchWord.List list) {
    return words.stream().filter(word -> word.list() == list).map(WatchWord::word).toList();
  }
}
