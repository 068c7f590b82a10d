package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.query.Queries;
import dev.sokbo.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Chats add and remove watches while entries come in; each sees its own at the next entry. */
final class WatchIndexTest {

  private final WatchIndex index = new WatchIndex();

  @Test
  void findsEachWatchOfATermOnceByRisingId() {
    index.add(7, Queries.parse("Meta"));
    index.add(3, Queries.parse("메타 OR 삼성"));
    index.add(5, Queries.parse("삼성 -메타"));

    assertThat(ids("삼성과 메타의 협력")).containsExactly(3L, 7L);
    assertThat(ids("삼성의 협력")).containsExactly(3L, 5L);
    assertThat(ids("아무 일 없는 날")).isEmpty();
  }

  @Test
  void tellsTheHitsOfWhatIsAskedForNotOfWhatIsExcluded() {
    index.add(1, Queries.parse("드론 (위성 OR 로봇팔) -야구"));
    List<WatchHits> found = index.match(EntryText.ofTitle("위성과 드론, 그리고 위성"));

    assertThat(found.getFirst().hits()).extracting(Hit::term).containsExactly("위성", "드론", "위성");
  }

  @Test
  void forgetsARemovedWatchAndKeepsTheOthersOfItsTerm() {
    index.add(1, Queries.parse("드론"));
    index.add(2, Queries.parse("드론"));
    index.remove(1);
    index.remove(99);

    assertThat(ids("드론 비행")).containsExactly(2L);
    index.remove(2);
    assertThat(ids("드론 비행")).isEmpty();
  }

  @Test
  void givesAWatchItsNewQuery() {
    index.add(1, Queries.parse("드론"));
    index.add(1, Queries.parse("위성"));

    assertThat(ids("드론 비행")).isEmpty();
    assertThat(ids("위성 발사")).containsExactly(1L);
  }

  @Test
  void refusesWhatHoldsWhereNothingIsFound() {
    assertThatThrownBy(() -> index.add(1, new Query.Not(new Query.Word("드론"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOT 드론");
  }

  @Test
  void growsAndShrinksByThousandsOfTerms() {
    for (int id = 0; id < 20_000; id++) {
      index.add(id, new Query.Word("낱말" + id));
    }
    assertThat(ids("여기 낱말19999 있다")).containsExactly(19_999L);
    for (int id = 0; id < 19_990; id++) {
      index.remove(id);
    }
    assertThat(ids("낱말3 낱말19990 낱말19999")).containsExactly(19_990L, 19_999L);
  }

  @Test
  void readersSeeEachWatchThatWasAddedBeforeTheyLook() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    index.add(0, Queries.parse("드론"));
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> steady =
          List.of(
              readers.submit(() -> alwaysFindsTheFirst(done)),
              readers.submit(() -> alwaysFindsTheFirst(done)));
      try {
        addAndRemoveThousands();
      } finally {
        done.set(true);
      }
      for (Future<Boolean> reader : steady) {
        assertThat(reader.get()).isTrue();
      }
    }
  }

  @Test
  void findsAfterAnyChangesWhatAFreshOneFinds() {
    Random random = new Random(4);
    Map<Long, Query> standing = new TreeMap<>();
    for (long id = 0; id < 4_000; id++) {
      if (random.nextInt(5) < 2) {
        long removed = random.nextLong(id + 1);
        index.remove(removed);
        standing.remove(removed);
      }
      Query query = new Query.Word(syllables(random, 1 + random.nextInt(6)));
      index.add(id, query);
      standing.put(id, query);
    }
    WatchIndex fresh = new WatchIndex();
    standing.forEach(fresh::add);

    for (int round = 0; round < 200; round++) {
      EntryText entry = EntryText.ofTitle(syllables(random, 80));
      assertThat(index.match(entry)).isEqualTo(fresh.match(entry));
    }
  }

  private static String syllables(Random random, int count) {
    StringBuilder text = new StringBuilder("가");
    while (text.length() < count) {
      text.append("가나다라 -(a)b".charAt(random.nextInt(10)));
    }
    return text.append('나').toString();
  }

  private void addAndRemoveThousands() {
    for (int id = 1; id < 5_000; id++) {
      String word = "낱말" + (id % 700) + "번";
      index.add(id, new Query.Or(List.of(new Query.Word(word), new Query.Word("드론" + id))));
      assertThat(ids(word)).contains((long) id);
      if (id % 3 == 0) {
        index.remove(id);
      }
    }
  }

  private boolean alwaysFindsTheFirst(AtomicBoolean done) {
    boolean found = true;
    while (!done.get()) {
      found &= ids("새 드론 비행").contains(0L);
    }
    return found;
  }

  private List<Long> ids(String title) {
    return index.match(EntryText.ofTitle(title)).stream().map(WatchHits::watchId).toList();
  }
}
