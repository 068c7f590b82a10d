package dev.sokbo.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Rule;
import dev.sokbo.scan.Searched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A club bears its company's name; what stands around it tells which of them is meant. */
final class DoubtTest {

  private static final List<String> SPORT = List.of("프로야구", "야구", "투수", "홈런");
  private static final List<String> BUSINESS = List.of("매출", "평가", "투수 후원");

  @Test
  void aContextWordNearbyMakesANameDoubtful() {
    assertThat(doubt("한빛 투수 호투")).isEqualTo("투수");
    assertThat(doubt("한빛 공장 준공")).isNull();
  }

  @Test
  void anAssuranceOutweighsAsManyContextWords() {
    assertThat(doubt("한빛 매출, 홈런으로 늘었다")).isNull();
    assertThat(doubt("한빛 매출 평가, 투수 홈런 덕에 올랐다")).isNull();
    assertThat(doubt("한빛 투수 평가, 홈런이 갈랐다")).isEqualTo("투수");
  }

  @Test
  void aWordWithinALongerOneIsNotCountedTwice() {
    assertThat(doubt("프로야구가 한빛 매출 살렸다")).isNull();
    assertThat(doubt("한빛 투수 후원 이어 가")).isNull();
  }

  @Test
  void wordsOfAnotherHeadlineAreNotCounted() {
    assertThat(doubt("한빛 매출과 홈런" + " 그리고".repeat(20) + " 투수 투수")).isNull();
  }

  private static @Nullable String doubt(String title) {
    Searched field = Searched.of(Field.TITLE, title);
    Occurrence context =
        new Doubt(places(field, SPORT), places(field, BUSINESS))
            .about(places(field, List.of("한빛")).getFirst(), Rule.NAME);
    return context == null ? null : context.original();
  }

  private static List<Occurrence> places(Searched field, List<String> words) {
    List<Occurrence> places = new ArrayList<>();
    String text = field.text().original();
    for (String word : words) {
      Form<String> form = Form.counting(word, word, RightEdge.LOOSE, Rule.NAME);
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        places.add(new Occurrence(field, at, at + word.length(), form));
      }
    }
    places.sort(Comparator.comparingInt(Occurrence::start));
    return places;
  }
}
