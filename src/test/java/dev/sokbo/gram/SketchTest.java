package dev.sokbo.gram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leads that look alike by chance would make one story of strangers. */
final class SketchTest {

  private static final int LEADS = 300;

  private final Vocabulary vocabulary = new Vocabulary(new Overlap());

  @Test
  void hardlyAnyTwoLeadsOfOtherWordsLookAlike() {
    for (int words = 7; words < 16; words++) {
      List<Sketch> sketches = new ArrayList<>();
      for (int lead = 0; lead < LEADS; lead++) {
        sketches.add(sketch(words("w" + lead + "x", words)));
      }
      assertThat(alike(sketches)).as("%d words", words).isLessThan(LEADS * LEADS / 2 / 1_000);
    }
  }

  @Test
  void theSameWordsAreTheSameLead() {
    String lead = words("w", 12);

    assertThat(cosine(sketch(lead), sketch(lead))).isEqualTo(1);
  }

  @Test
  void theMoreWordsAreSharedTheMoreAlikeTheyAre() {
    double last = 0;
    for (int shared : List.of(4, 8, 11)) {
      double sum = 0;
      for (int pair = 0; pair < LEADS; pair++) {
        String both = words("both" + pair + "x", shared);
        sum +=
            cosine(
                sketch(both + " " + words("one" + pair + "x", 12 - shared)),
                sketch(both + " " + words("other" + pair + "x", 12 - shared)));
      }
      assertThat(sum / LEADS).isGreaterThan(last + 0.1).isBetween(0.0, 1.0);
      last = sum / LEADS;
    }
  }

  @Test
  void aLeadOfFewWordsIsLikeNone() {
    Sketch few = sketch(words("w", 6));

    assertThat(cosine(few, few)).isZero();
  }

  private Sketch sketch(String lead) {
    String own = lead.split(" ", -1)[0];
    vocabulary.title(own, 16);
    return Sketch.of(vocabulary.lead(lead, 20));
  }

  private static String words(String start, int count) {
    return IntStream.range(0, count).mapToObj(n -> start + n).collect(Collectors.joining(" "));
  }

  private static int alike(List<Sketch> sketches) {
    int alike = 0;
    for (int one = 0; one < sketches.size(); one++) {
      for (int other = 0; other < one; other++) {
        alike += cosine(sketches.get(one), sketches.get(other)) >= 0.5 ? 1 : 0;
      }
    }
    return alike;
  }

  private static double cosine(Sketch one, Sketch other) {
    return one.cosine(other.first(), other.second());
  }
}
