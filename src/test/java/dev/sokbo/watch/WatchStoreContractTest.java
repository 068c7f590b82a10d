package dev.sokbo.watch;

import static dev.sokbo.watch.WatchRows.NOW;
import static dev.sokbo.watch.WatchRows.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sokbo.chat.ChatRows;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.util.List;

/** A watch outlives every restart, and is never taken for another. */
final class WatchStoreContractTest {

  private final WatchStore watches = new WatchStore();

  @EveryDatabase
  void aChatHasOneWatchOfAName(Database database) {
    database.inTransaction(
        handle -> {
          long first = ChatRows.insert(handle, "a");
          long second = ChatRows.insert(handle, "b");
          Watch watch = watches.add(handle, first, "메타", "Meta", NOW).orElseThrow();

          assertThat(watches.add(handle, first, "메타", "다른 것", NOW)).isEmpty();
          assertThat(watches.add(handle, second, "메타", "Meta", NOW)).isPresent();
          assertThat(watches.ofChat(handle, first)).containsExactly(watch);
          assertThat(watch).isEqualTo(new Watch(watch.id(), first, 1, "메타", "Meta"));
        });
  }

  @EveryDatabase
  void watchesAreListedInTheOrderOfTheirComing(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          for (String name : List.of("나", "가", "다")) {
            watches.add(handle, chat, name, name, NOW);
          }
          assertThat(watches.ofChat(handle, chat))
              .extracting(Watch::name)
              .containsExactly("나", "가", "다");
          assertThat(watches.all(handle)).hasSize(3);
        });
  }

  @EveryDatabase
  void restoresWhatWasRemovedAMomentAgo(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          Watch watch = watch(handle, chat, "메타");
          watches.remove(handle, watch.id(), NOW);

          assertThat(watches.all(handle)).isEmpty();
          assertThat(watches.restore(handle, ChatRows.insert(handle, "b"), watch.id(), NOW))
              .isEmpty();
          assertThat(watches.restore(handle, chat, watch.id(), NOW.plusMillis(1))).isEmpty();
          assertThat(watches.restore(handle, chat, watch.id(), NOW)).contains(watch);
          assertThat(watches.all(handle)).containsExactly(watch);
        });
  }

  @EveryDatabase
  void neverGivesANumberToAnotherWatch(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          Watch first = watch(handle, chat, "메타");
          watches.remove(handle, first.id(), NOW);
          Watch second = watch(handle, chat, "메타");

          assertThat(second.number()).isEqualTo(2);
          assertThat(watches.restore(handle, chat, first.id(), NOW)).isEmpty();
          assertThat(watches.deleteRemoved(handle, NOW.plusMillis(1), 10)).isEqualTo(1);
          assertThat(watches.ofChat(handle, chat)).containsExactly(second);
        });
  }

  @EveryDatabase
  void movesToAnotherChatBehindItsOwnButForThoseOfTheSameName(Database database) {
    database.inTransaction(
        handle -> {
          long from = ChatRows.insert(handle, "a");
          long into = ChatRows.insert(handle, "b");
          Watch own = watch(handle, into, "메타");
          watch(handle, from, "메타");
          watch(handle, from, "삼성");
          Watch last = watch(handle, from, "칩");
          watches.moveAll(handle, from, into);

          assertThat(watches.ofChat(handle, into))
              .extracting(Watch::name, Watch::number)
              .containsExactly(tuple("메타", 1), tuple("삼성", 3), tuple("칩", 4));
          assertThat(watches.ofChat(handle, into)).contains(own);
          assertThat(watches.ofChat(handle, into).getLast().id()).isEqualTo(last.id());
          assertThat(watches.ofChat(handle, from)).extracting(Watch::name).containsExactly("메타");
        });
  }

  @EveryDatabase
  void purgesNoMoreThanItIsAskedTo(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          for (String name : List.of("가", "나", "다")) {
            watches.remove(handle, watch(handle, chat, name).id(), NOW);
          }

          assertThat(watches.deleteRemoved(handle, NOW, 10)).isZero();
          assertThat(watches.deleteRemoved(handle, NOW.plusMillis(1), 2)).isEqualTo(2);
          assertThat(watches.deleteRemoved(handle, NOW.plusMillis(1), 2)).isEqualTo(1);
        });
  }
}
