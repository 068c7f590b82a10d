package dev.sokbo.gram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.gram.Alignment.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two titles differ tells whether they tell two things; that must not hang on endings. */
final class AlignmentTest {

  @Test
  void findsTheWordsInWhichTitlesOfOneWordingDiffer() {
    Alignment alignment = align("가람 새 공장 서울 착공", "다온 새 공장을 부산 착공");

    assertThat(alignment.common()).isEqualTo(3);
    assertThat(alignment.share()).isEqualTo(0.6);
    assertThat(alignment.gaps().stream().map(AlignmentTest::texts))
        .containsExactly("가람 | 다온", "서울 | 부산");
    assertThat(alignment.gaps().getFirst().first()).isTrue();
    assertThat(alignment.gaps().getFirst().last()).isFalse();
    assertThat(alignment.gaps().getLast().first()).isFalse();
  }

  @Test
  void tellsWhereTheLastWordsDiffer() {
    Gap gap =
        align("court to hear case on tariffs", "court hears case on citizenship").gaps().getFirst();

    assertThat(texts(gap)).isEqualTo("tariffs | citizenship");
    assertThat(gap.last()).isTrue();
    assertThat(gap.left().getFirst().before).isEqualTo("on");
  }

  @Test
  void takesWhatOneTitleAddsForNoDifference() {
    Alignment alignment = align("강릉 산불 진화", "강릉 산불 열여덟 시간 만에 진화");

    assertThat(alignment.gaps()).isEmpty();
    assertThat(alignment.share()).isBetween(0.6, 0.8);
  }

  @Test
  void meetsWordsByTheirBeginningOrAPart() {
    assertThat(align("하이닉스 대법 공장", "sk하이닉스 대법원 공장서").share()).isEqualTo(1);
    assertThat(align("가람은행", "다온은행").share()).isZero();
    assertThat(align("", "").share()).isZero();
  }

  private static Alignment align(String left, String right) {
    return Alignment.of(Word.of(left), Word.of(right));
  }

  private static String texts(Gap gap) {
    return texts(gap.left()) + " | " + texts(gap.right());
  }

  private static String texts(List<Word> words) {
    return String.join(" ", words.stream().map(word -> word.text).toList());
  }
}
