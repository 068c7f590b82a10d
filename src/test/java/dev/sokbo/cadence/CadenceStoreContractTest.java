package dev.sokbo.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.cadence.Cadence.EveryHours;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.ChatRows;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** A chat's next digest must neither be forgotten nor composed twice. */
final class CadenceStoreContractTest {

  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00.123Z");

  private final CadenceStore cadences = new CadenceStore();

  @EveryDatabase
  void keepsAChatsCadence(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          assertThat(cadences.find(handle, chat)).isEmpty();

          Cadence words = CadenceParser.parse("평일 08:30,18:00");
          cadences.set(handle, chat, words, null);
          assertThat(cadences.find(handle, chat))
              .contains(new ChatCadence(chat, words, null, null));

          cadences.set(handle, chat, new EveryHours(3), NOON);
          cadences.digested(handle, chat, NOON.minusSeconds(5));
          assertThat(cadences.find(handle, chat))
              .contains(new ChatCadence(chat, new EveryHours(3), NOON, NOON.minusSeconds(5)));
        });
  }

  @EveryDatabase
  void bringsADigestForwardAndNeverPutsItOff(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          cadences.set(handle, chat, new Instantly(), null);

          cadences.bringForward(handle, chat, NOON);
          cadences.bringForward(handle, chat, NOON.plusSeconds(9));
          assertThat(cadences.find(handle, chat).orElseThrow().nextAt()).isEqualTo(NOON);

          cadences.bringForward(handle, chat, NOON.minusSeconds(9));
          assertThat(cadences.find(handle, chat).orElseThrow().nextAt())
              .isEqualTo(NOON.minusSeconds(9));
        });
  }

  @EveryDatabase
  void findsTheLongestDueFirst(Database database) {
    database.inTransaction(
        handle -> {
          long later = due(handle, "1", NOON);
          long sooner = due(handle, "2", NOON.minusSeconds(60));
          due(handle, "3", NOON.plusMillis(1));

          assertThat(cadences.due(handle, NOON, 10)).containsExactly(sooner, later);
          assertThat(cadences.due(handle, NOON, 1)).containsExactly(sooner);
        });
  }

  @EveryDatabase
  void leavesChatsThatArePausedOrSuspended(Database database) {
    database.inTransaction(
        handle -> {
          long paused = due(handle, "1", NOON);
          long suspended = due(handle, "2", NOON);
          long active = due(handle, "3", NOON);
          new ChatStore().setState(handle, paused, ChatState.PAUSED, null, NOON);
          new ChatStore().setState(handle, suspended, ChatState.SUSPENDED, "gone", NOON);

          assertThat(cadences.due(handle, NOON, 10)).containsExactly(active);
        });
  }

  @EveryDatabase
  void givesADueChatToOneClaimOnly(Database database) {
    long chat = database.transaction(handle -> due(handle, "1", NOON));

    assertThat(
            database.<Boolean, RuntimeException>transaction(
                handle -> cadences.claim(handle, chat, NOON)))
        .isTrue();
    assertThat(
            database.<Boolean, RuntimeException>transaction(
                handle -> cadences.claim(handle, chat, NOON)))
        .isFalse();
  }

  private long due(Handle handle, String address, Instant at) {
    long chat = ChatRows.insert(handle, address);
    cadences.set(handle, chat, new Instantly(), at);
    return chat;
  }
}
