package dev.sokbo.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.chat.ChatRows;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/** One story reaches one chat once, whatever is repeated. */
final class OwedStoreContractTest {

  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00.123Z");

  private final OwedStore owed = new OwedStore();

  @EveryDatabase
  void owesAStoryOnce(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          long other = ChatRows.insert(handle, "2");

          assertThat(owed.owe(handle, chat, 7, 70, NOON)).isTrue();
          assertThat(owed.owe(handle, chat, 7, 71, NOON)).isFalse();
          assertThat(owed.owe(handle, other, 7, 71, NOON)).isTrue();
          assertThat(owed.open(handle, chat)).extracting(Owed::entryId).containsExactly(70L);
        });
  }

  @EveryDatabase
  void neverOwesAgainWhatWasTold(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          owed.owe(handle, chat, 7, 70, NOON);
          owed.assign(handle, ids(owed.open(handle, chat)), 900);

          assertThat(owed.open(handle, chat)).isEmpty();
          assertThat(owed.owe(handle, chat, 7, 72, NOON)).isFalse();
          assertThat(owed.open(handle, chat)).isEmpty();
        });
  }

  @EveryDatabase
  void tellsWhichMessageToldAStory(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          owed.owe(handle, chat, 7, 70, NOON);
          List<Long> ids = ids(owed.open(handle, chat));
          owed.assign(handle, ids, 900);

          assertThat(owed.find(handle, chat, 7))
              .contains(new Owed(ids.getFirst(), chat, 7, 70, NOON, 900L));
          assertThat(owed.find(handle, chat, 8)).isEmpty();
        });
  }

  @EveryDatabase
  void refusesToTellAStoryInTwoMessages(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          owed.owe(handle, chat, 7, 70, NOON);
          List<Long> ids = ids(owed.open(handle, chat));
          owed.assign(handle, ids, 900);

          assertThatThrownBy(() -> owed.assign(handle, ids, 901))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("901");
        });
  }

  @EveryDatabase
  void assignsMoreThanOneStatementTakes(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          LongStream.range(0, 1201).forEach(story -> owed.owe(handle, chat, story, story, NOON));
          owed.assign(handle, ids(owed.open(handle, chat)), 900);

          assertThat(owed.open(handle, chat)).isEmpty();
        });
  }

  @EveryDatabase
  void countsAsToldOnlyWhatHasArrived(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          LongStream.range(0, 4).forEach(story -> owed.owe(handle, chat, story, story, NOON));
          List<Long> ids = ids(owed.open(handle, chat));
          owed.assign(handle, ids.subList(0, 2), message(handle, chat, "SENT"));
          owed.assign(handle, ids.subList(2, 3), message(handle, chat, "PENDING"));

          assertThat(owed.toldSince(handle, chat, NOON)).isEqualTo(2);
          assertThat(owed.toldSince(handle, chat, NOON.plusSeconds(1))).isZero();
        });
  }

  private static long message(Handle handle, long chat, String state) {
    return handle
        .createQuery(
            """
            insert into outbox (chat_id, delivery_key, priority, body, sound, state, not_before,
              created_at, changed_at)
            values (:chat, :state, 'NEWS', '{}', 'AUDIBLE', :state, 0, 0, 0) returning id
            """)
        .bind("chat", chat)
        .bind("state", state)
        .mapTo(Long.class)
        .one();
  }

  private static List<Long> ids(List<Owed> owed) {
    return owed.stream().map(Owed::id).toList();
  }
}
