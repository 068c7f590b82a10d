package dev.sokbo.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Field;
import dev.sokbo.text.HostileTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a feed sends, the walk over it must end soon. Counted in units looked at, which no busy
 * machine changes.
 */
final class ScanWorkTest {

  /** From each place the walk goes at most as far as the longest term and its gaps. */
  private static final int LOOKS_A_UNIT = 200;

  private final Trie<String> trie = new Trie<>();

  ScanWorkTest() {
    for (String term :
        new String[] {"메타", "Meta", "AI 칩", "AI 반도체 칩", "삼성", "삼성 야구", "a b c", "(a"}) {
      trie.add(Form.counting(term, term, RightEdge.LOOSE, Rule.WORD));
    }
    trie.add(SideForms.excluding("메타", "메타 버스"));
    trie.add(Form.inside("성", "성야", RightEdge.OPEN, Rule.INSIDE));
  }

  @ParameterizedTest
  @MethodSource("dev.sokbo.text.HostileTexts#pieces")
  void workGrowsNoFasterThanTheText(String piece) {
    long small = work(piece, 10_000);
    long large = work(piece, 40_000);

    assertThat(large).isLessThan(6 * small + 1_000).isLessThan(40_000L * LOOKS_A_UNIT);
  }

  private long work(String piece, int units) {
    Searched text = Searched.of(Field.CONTENT, HostileTexts.repeated(piece, units));
    Scan<String> scan = new Scan<>(trie, text, (owner, occurrence) -> {});
    scan.wordStarts();
    scan.everywhere();
    return scan.work();
  }
}
