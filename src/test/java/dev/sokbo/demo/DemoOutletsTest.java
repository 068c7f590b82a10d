package dev.sokbo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.demo.DemoOutlet.Entry;
import dev.sokbo.demo.DemoOutlet.Manner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample news has to show what Sokbo does: hits, traps and stories among ordinary news. */
final class DemoOutletsTest {

  private static final String STORY = "홀트펠트";

  private final List<DemoOutlet> outlets = DemoOutlets.load();

  @Test
  void holdsEnoughNewsInBothLanguages() {
    assertThat(outlets).hasSize(11);
    assertThat(all()).hasSizeGreaterThanOrEqualTo(130);
    assertThat(outlets.stream().filter(outlet -> outlet.language().equals("ko"))).hasSize(6);
    assertThat(outlets.stream().filter(outlet -> outlet.language().equals("en"))).hasSize(5);
  }

  @Test
  void marksEveryOutletAsASample() {
    assertThat(outlets)
        .extracting(DemoOutlet::title)
        .allMatch(t -> t.matches(".+ \\((샘플|sample)\\)"));
  }

  @Test
  void comesInEveryFormatAndManner() {
    assertThat(outlets).extracting(DemoOutlet::format).contains(DemoFormat.values());
    assertThat(outlets).extracting(DemoOutlet::manner).contains(Manner.values());
    assertThat(outlets).extracting(outlet -> outlet.charset().name()).contains("EUC-KR");
    assertThat(outlets.stream().filter(outlet -> !outlet.later().isEmpty())).hasSize(1);
  }

  @Test
  void tellsEveryEntryInATitleAndASummary() {
    assertThat(all()).allMatch(entry -> !entry.title().isBlank() && !entry.summary().isBlank());
    for (DemoOutlet outlet : outlets) {
      assertThat(entries(outlet)).extracting(Entry::id).doesNotHaveDuplicates();
      assertThat(outlet.entries()).extracting(Entry::ago).isSorted();
      assertThat(outlet.later()).extracting(Entry::ago).isSorted();
    }
  }

  @Test
  void canEncodeEveryOutletInItsCharset() {
    for (DemoOutlet outlet : outlets) {
      assertThat(entries(outlet))
          .allMatch(
              entry -> outlet.charset().newEncoder().canEncode(entry.title() + entry.summary()));
    }
  }

  @Test
  void carriesOneStoryInFourOutletsUnderFourHeadlines() {
    List<DemoOutlet> carrying =
        outlets.stream()
            .filter(outlet -> outlet.entries().stream().anyMatch(e -> e.title().contains(STORY)))
            .toList();
    List<String> headlines = titles().filter(title -> title.contains(STORY)).toList();

    assertThat(carrying).hasSize(4);
    assertThat(headlines).hasSize(4).doesNotHaveDuplicates();
    assertThat(headlines).filteredOn(title -> title.endsWith("(종합)")).hasSize(1);
  }

  @Test
  void carriesOneStoryInTwoEnglishOutlets() {
    assertThat(titles().filter(title -> title.contains("translation toolkit"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "메타버스",
        "메타데이터",
        "메타분석",
        "삼성동",
        "삼성역",
        "삼성 라이온즈",
        "Metadata",
        "Metaverse",
        "Meta-analysis",
        "Metacritic",
        "AI·반도체"
      })
  void setsTraps(String trap) {
    assertThat(titles()).anyMatch(title -> title.contains(trap));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "메타가",
        "메타측",
        "메타發",
        "메타와",
        "Meta ",
        "Meta's",
        "Meta’s",
        "삼성전자",
        "삼성 측",
        "Samsung Electronics",
        "Samsung's",
        "AI 반도체",
        "AI 칩",
        "AI칩",
        "인공지능(AI) 반도체",
        "AI chip",
        "AI chips"
      })
  void namesTheWatchedInTheFormsOfTheNews(String form) {
    assertThat(titles()).anyMatch(title -> title.contains(form));
  }

  @Test
  void isMostlyAboutOtherThings() {
    long named =
        all().stream()
            .map(entry -> entry.title() + " " + entry.summary())
            .filter(
                text -> text.matches("(?is).*(메타|삼성|meta|samsung|AI ?(chip|칩|반도체)|\\(AI\\) 반도체).*"))
            .count();

    assertThat(named).isBetween(40L, all().size() / 2L);
  }

  private List<Entry> all() {
    return outlets.stream().flatMap(outlet -> entries(outlet).stream()).toList();
  }

  /** All that an outlet publishes in the end. */
  private static List<Entry> entries(DemoOutlet outlet) {
    return Stream.concat(outlet.later().stream(), outlet.entries().stream()).toList();
  }

  private Stream<String> titles() {
    return all().stream().map(Entry::title);
  }
}
