package dev.sokbo.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.text.Folded;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part that is seen where none is finds other words; one that is not seen hides news. */
final class CompoundsTest {

  private static final List<String> PARTS =
      List.of("국제", "산업", "신", "초", "외화", "삼성", "가맹점", "랄", "뷁뷁", "에", "총", "미세");

  @ParameterizedTest
  @CsvSource({
    "외화예금, 2, true",
    "국제외화예금, 4, true",
    "국제외화예산, 3, false",
    "뷁뷁예금, 2, false",
    "신예금, 1, false",
    "신정기예금, 1, true",
    "무정기예금, 1, false",
    "산업용밸런서, 3, true",
    "가구용예금, 3, true",
    "신적금, 1, true",
    "전기차, 1, false",
    "재계약, 1, true",
    "무적금, 1, false",
    "국제신적금, 3, true",
    "저비용항공사, 4, false",
    "뷁뷁증권, 2, true",
    "뷁양식품, 2, true",
    "뷁무증권, 2, true",
    "뷁항공사, 2, false",
    "투자자가, 2, false",
    "대서양, 1, false",
    "다음주, 1, false"
  })
  void aPartStandsBehindKnownWordsOrALongOneBehindAPrefix(String word, int start, boolean part) {
    assertThat(Compounds.hasPart(Folded.of(word), start, word.length())).isEqualTo(part);
  }

  @Test
  void everyPartBeginsAtASeam() {
    Random random = new Random(20_261_128);
    int parts = 0;
    for (int round = 0; round < 2_000; round++) {
      StringBuilder word = new StringBuilder();
      while (word.length() < 4 + random.nextInt(14)) {
        word.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      Folded text = Folded.of("a " + word + " b");
      for (int start = 3; start <= word.length(); start++) {
        if (Compounds.hasPart(text, start, 2 + word.length())) {
          assertThat(Compounds.seams(text, 2) >>> (start - 2) & 1).as(word + " " + start).isOne();
          parts++;
        }
      }
    }
    assertThat(parts).isGreaterThan(1_000);
  }
}
