package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.Queries;
import dev.sokbo.query.Query;
import dev.sokbo.query.Tuning;
import dev.sokbo.scan.Trie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chats that add words of their own to an entry of the lexicon share what is found of it, and none
 * may find by it what another added.
 */
final class TunedWatchTest {

  private static final Query PLAIN = Queries.parse("Meta");
  private static final Query ALIASED = tuned(List.of("메타사", "메타"), List.of(), List.of());
  private static final Query EXCLUDING = tuned(List.of(), List.of("메타콩즈"), List.of());
  private static final Query INCLUDING = tuned(List.of("저커버그사"), List.of(), List.of("메타버스"));

  private final WatchIndex index = new WatchIndex();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "메타의 새 안경과 메타버스, 메타콩즈와 메타사",
        "메타버스만 나오는 제목",
        "메타콩즈만 나오는 제목",
        "저커버그사 말고는 없는 제목",
        "Meta's plan, meta-analysis and METAVERSE",
        "아무것도 없는 제목"
      })
  void eachFindsBesideTheOthersWhatItFindsAlone(String title) {
    List<Query> queries = List.of(PLAIN, ALIASED, EXCLUDING, INCLUDING);
    for (int id = 0; id < queries.size(); id++) {
      index.add(id, queries.get(id));
    }

    List<WatchHits> found = index.match(EntryText.ofTitle(title));

    for (int id = 0; id < queries.size(); id++) {
      long watch = id;
      assertThat(found.stream().filter(hits -> hits.watchId() == watch).map(WatchHits::hits))
          .as(queries.get(id).toString())
          .containsExactlyElementsOf(alone(queries.get(id), title));
    }
  }

  @Test
  void anEntryIsFoundAsLongAsAWatchOfItIsLeftAndAgainAfterwards() {
    index.add(1, PLAIN);
    index.add(2, ALIASED);
    index.remove(1);
    assertThat(ids("메타의 새 안경")).containsExactly(2L);
    index.remove(2);
    assertThat(ids("메타의 새 안경")).isEmpty();
    index.add(3, PLAIN);
    assertThat(ids("메타의 새 안경")).containsExactly(3L);
  }

  @Test
  void whatAChatAddedGoesWithItsWatch() {
    index.add(1, INCLUDING);
    index.add(2, PLAIN);
    index.remove(1);

    assertThat(ids("저커버그사의 메타버스")).isEmpty();
    assertThat(ids("메타의 새 안경")).containsExactly(2L);
  }

  @Test
  void anIndexThatIsReadyForAnEntryFindsItOnlyWhenItIsWatched() {
    Lexicon.bundled().entries().forEach(index::prepare);
    assertThat(ids("삼성, 메타와 협력")).isEmpty();

    index.add(1, Queries.parse("삼성 AND 메타"));
    assertThat(ids("삼성, 메타와 협력")).containsExactly(1L);
    assertThat(ids("삼성 라이온즈, 메타와 협력")).isEmpty();
  }

  @Test
  void anEntryIsStillFoundWhenManyOtherTermsWereForgotten() {
    index.add(1, ALIASED);
    for (int id = 2; id < 6_000; id++) {
      index.add(id, new Query.Word("낱말" + id));
    }
    for (int id = 2; id < 6_000; id++) {
      index.remove(id);
    }
    index.add(2, PLAIN);

    assertThat(ids("메타의 새 안경")).containsExactly(1L, 2L);
    assertThat(ids("메타사의 새 안경")).contains(1L);
  }

  private static Query tuned(
      List<String> aliases, List<String> exclusions, List<String> inclusions) {
    return new Tuning(aliases, exclusions, inclusions, List.of()).applyTo(PLAIN);
  }

  private static List<List<Hit>> alone(Query query, String title) {
    if (!(query instanceof Query.Term term)) {
      throw new AssertionError(query + " is no term");
    }
    Concept concept = Concept.of(term);
    Trie<Concept> trie = new Trie<>();
    concept.plant(trie);
    List<Hit> hits = Sightings.in(EntryText.ofTitle(title), trie).hits(concept);
    return hits.isEmpty() ? List.of() : List.of(hits);
  }

  private List<Long> ids(String title) {
    return index.match(EntryText.ofTitle(title)).stream().map(WatchHits::watchId).toList();
  }
}
