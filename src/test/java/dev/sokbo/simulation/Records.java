package dev.sokbo.simulation;

import dev.sokbo.chat.Platform;
import dev.sokbo.outbox.Priority;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the program's own tables say, for the ledger to compare and to explain. */
final class Records {

  private final Database database;

  Records(Database database) {
    this.database = database;
  }

  /** The stories that the program took for the same. */
  List<String> toldAs(String story) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select substr(other.title, instr(other.title, 'S0'), 6) from entry
                    join story_entry place on place.entry_id = entry.id
                    join story_entry beside on beside.story_id = place.story_id
                    join entry other on other.id = beside.entry_id
                    where entry.title like '%' || :story || '%'
                    """)
                .bind("story", story)
                .mapTo(String.class)
                .list());
  }

  /** The last message that was written down; 0 before the first. */
  long last() {
    return database.read(
        handle ->
            handle.createQuery("select coalesce(max(id), 0) from outbox").mapTo(Long.class).one());
  }

  /** Stories of messages that were given up, which an operator sees. */
  Set<String> explained(Set<String> addresses) {
    return new HashSet<>(
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select substr(story.headline, instr(story.headline, 'S0'), 6) from owed
                        join outbox on outbox.id = owed.message_id and outbox.state = 'DEAD'
                        join story on story.id = owed.story_id
                        join chat on chat.id = owed.chat_id
                        where chat.address in (<addresses>)
                        """)
                    .bindList("addresses", addresses)
                    .mapTo(String.class)
                    .list()));
  }

  /** What the database knows of stories that are missing. */
  List<Map<String, Object>> traces(Set<String> stories, Set<String> addresses) {
    return database.read(
        handle ->
            stories.stream()
                .flatMap(
                    story ->
                        handle
                            .createQuery(
                                """
                                select story.headline, owed.*, outbox.state, outbox.error,
                                  outbox.delivery_key, chat.state as chat_state, cadence.next_at
                                from story left join owed on owed.story_id = story.id
                                  and owed.chat_id = (select id from chat where address in (<addresses>))
                                left join outbox on outbox.id = owed.message_id
                                left join chat on chat.id = owed.chat_id
                                left join cadence on cadence.chat_id = owed.chat_id
                                where story.headline like '%' || :story || '%'
                                """)
                            .bindList("addresses", addresses)
                            .bind("story", story)
                            .mapToMap()
                            .stream())
                .toList());
  }

  /** The row of a message. */
  Row row(String key) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select id, priority, created_at from outbox where delivery_key = :key")
                .bind("key", key)
                .mapTo(Row.class)
                .one());
  }

  /** Delivered digests of which no change was dropped, as they should read now. */
  List<Told> told() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select chat.platform, chat.address, outbox.platform_message_id as message_id,
                      outbox.body
                    from outbox join chat on chat.id = outbox.chat_id
                    where outbox.state = 'SENT' and outbox.delivery_key like 'digest-%'
                      and not exists (
                        select 1 from outbox change
                        where change.chat_id = outbox.chat_id
                          and change.edits = outbox.platform_message_id
                          and change.state in ('DROPPED', 'DEAD'))
                    """)
                .mapTo(Told.class)
                .list());
  }

  /** Whether the program knows a chat by an address. */
  boolean knows(String address) {
    return database.read(
            handle ->
                handle
                    .createQuery("select count(*) from chat where address = :address")
                    .bind("address", address)
                    .mapTo(Integer.class)
                    .one())
        > 0;
  }

  /** A message's row. */
  record Row(long id, Priority priority, Instant createdAt) {}

  /**
   * A delivered digest.
   *
   * @param body what it should say, as JSON
   */
  record Told(Platform platform, String address, String messageId, String body) {}
}
