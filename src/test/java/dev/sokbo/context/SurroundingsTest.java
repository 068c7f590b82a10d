package dev.sokbo.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A word that is missed turns a ball game into news of a company. */
final class SurroundingsTest {

  private final ContextWords words = new ContextWords();

  @Test
  void eachEntryIsToldItsOwnWordsAndThoseThatItShares() {
    Surroundings text = around("밸런스, 홈런으로 경기를 끝내고 매출을 올렸다");

    assertThat(told(text, entry("Zeta", List.of("홈런", "경기"), List.of())))
        .containsExactly("홈런", "경기");
    assertThat(told(text, entry("Eta", List.of("경기"), List.of("매출")))).containsExactly("경기", "매출");
    assertThat(told(text, entry("Theta", List.of(), List.of()))).isEmpty();
  }

  @Test
  void theSameWordMaySpeakForOneEntryAndAgainstAnother() {
    Surroundings text = around("매출 발표");

    assertThat(purposes(text, entry("Zeta", List.of("매출"), List.of())))
        .containsExactly(new Purpose.Doubts());
    assertThat(purposes(text, entry("Eta", List.of(), List.of("매출"))))
        .containsExactly(new Purpose.Assures());
  }

  @Test
  void everyChoiceOfAWordSpeaks() {
    LexiconEntry entry = entry("Zeta", List.of("두산|롯데 꺾고|잡고"), List.of());

    assertThat(told(around("두산 잡고 롯데 꺾고"), entry)).containsExactly("두산 잡고", "롯데 꺾고");
  }

  @Test
  void aWordWithinALongerOneDoesNotSpeak() {
    assertThat(told(around("뷁홈런 홈런볼 홈런은"), entry("Zeta", List.of("홈런"), List.of())))
        .containsExactly("홈런");
  }

  @Test
  void readersThatMeetAnEntryAtOnceAllSeeItsWords() throws Exception {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      entries.add(entry("entry " + number, List.of("낱말" + number, "낱말" + (number + 1)), List.of()));
    }
    try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> looks = new ArrayList<>();
      for (int round = 0; round < 600; round++) {
        int number = (round * 7) % 60;
        looks.add(
            readers.submit(
                () ->
                    told(around("낱말" + number + " 낱말" + (number + 1)), entries.get(number)).size()
                        == 2));
      }
      for (Future<Boolean> look : looks) {
        assertThat(look.get()).isTrue();
      }
    }
  }

  private Surroundings around(String title) {
    return new Surroundings(List.of(Searched.of(Field.TITLE, title)), words);
  }

  private static List<String> told(Surroundings text, LexiconEntry entry) {
    return places(text, entry).stream().map(Occurrence::original).toList();
  }

  private static List<Purpose> purposes(Surroundings text, LexiconEntry entry) {
    return places(text, entry).stream().map(place -> place.form().purpose()).toList();
  }

  private static List<Occurrence> places(Surroundings text, LexiconEntry entry) {
    List<Occurrence> places = new ArrayList<>();
    text.tell(entry, places::add);
    return places;
  }

  private static LexiconEntry entry(String name, List<String> contexts, List<String> assurances) {
    List<String> none = List.of();
    return new LexiconEntry(
        name,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        contexts,
        assurances,
        RightEdge.LOOSE,
        "");
  }
}
