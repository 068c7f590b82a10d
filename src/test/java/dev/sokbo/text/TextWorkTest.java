package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds send anything; no text may make the reading of markup or the search for boilerplate begin
 * anew at every place. Counted in looks at units, which no busy machine changes.
 */
final class TextWorkTest {

  /** The pattern's longest alternative looks some hundred units ahead; markup a dozen. */
  private static final int LOOKS_A_UNIT = 400;

  @ParameterizedTest
  @MethodSource("dev.sokbo.text.HostileTexts#pieces")
  void looksForBoilerplateGrowNoFasterThanTheText(String piece) {
    assertLinear(boilerplate(piece, 10_000), boilerplate(piece, 40_000));
  }

  @ParameterizedTest
  @MethodSource("dev.sokbo.text.HostileTexts#pieces")
  void looksForMarkupGrowNoFasterThanTheText(String piece) {
    assertLinear(markup(piece, 10_000), markup(piece, 40_000));
  }

  /** Four times the text: linear work quadruples, quadratic work grows sixteenfold. */
  private static void assertLinear(long small, long large) {
    assertThat(large).isLessThan(6 * small + 1_000).isLessThan(40_000L * LOOKS_A_UNIT);
  }

  private static long boilerplate(String piece, int units) {
    CountingText text = new CountingText(HostileTexts.repeated(piece, units));
    Matcher matcher = Boilerplate.in(text);
    while (matcher.find()) {
      assertThat(matcher.end()).isGreaterThan(matcher.start());
    }
    return text.looks();
  }

  private static long markup(String piece, int units) {
    String repeated = HostileTexts.repeated(piece, units);
    CountingText text = new CountingText(repeated);
    Markup markup = new Markup(text);
    int at = 0;
    while (at < repeated.length()) {
      at =
          switch (repeated.charAt(at)) {
            case '<' -> pastTag(markup, at);
            case '&' -> pastReference(markup, at);
            default -> at + 1;
          };
    }
    return text.looks();
  }

  private static int pastTag(Markup markup, int at) {
    Markup.Tag tag = markup.tagAt(at);
    return tag == null ? at + 1 : tag.end();
  }

  private static int pastReference(Markup markup, int at) {
    Markup.Reference reference = markup.referenceAt(at);
    return reference == null ? at + 1 : reference.end();
  }
}
