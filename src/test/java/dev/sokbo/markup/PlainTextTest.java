package dev.sokbo.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of an entry is its text as a page would show it, and nothing of its markup. */
final class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          one  two,one two
          ' one ',one
          one|two,one|two
          one  |  two,one|two
          one||||two,one||two
          one | | | two,one||two
          ||one||,one
          <p>one</p><p>two</p>,one||two
          one<br> two,one|two
          <ul><li>one</li><li>two</li></ul>,one||two
          &lt;b&gt; &amp; co,<b> & co
          """)
  void keepsParagraphsApartByOneEmptyLine(String published, String shown) {
    assertThat(PlainText.ofBody(published.replace('|', '\n'))).isEqualTo(shown.replace('|', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use <b> for bold",
        "A List<String> of names",
        "<nosuch>x</nosuch>",
        "Tom & Jerry",
        "A&B;C",
        "5 < 6 > 4",
        "cut off <p"
      })
  void keepsWhatOnlyLooksLikeMarkup(String text) {
    assertThat(PlainText.ofTitle(text)).isEqualTo(text);
    assertThat(PlainText.ofBody(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<b>bold</b> move, bold move",
    "one<!-- two -->three, onethree",
    "<blink>old</blink>, old",
    "one<br/>two, one two",
    "AT&amp;T, AT&T"
  })
  void showsATitleWithoutItsMarkup(String published, String shown) {
    assertThat(PlainText.ofTitle(published)).isEqualTo(shown);
  }

  @Test
  void keepsTheTagsOfATitleThatIsPlainByItsOwnWord() {
    assertThat(PlainText.ofPlainTitle("<b>bold</b> &amp; <br/>")).isEqualTo("<b>bold</b> & <br/>");
  }

  @Test
  void narrowsSpaceAndLeavesOutWhatNobodySees() {
    assertThat(PlainText.ofTitle("\uFEFFone\u00A0 \ttwo\u200Bthree\n")).isEqualTo("one twothree");
    assertThat(PlainText.ofBody("one\u00A0 \ttwo\u200Bthree \r\n four"))
        .isEqualTo("one twothree\nfour");
  }

  @Test
  void isAbsentWhereNothingIsLeft() {
    assertThat(PlainText.ofTitle(null)).isNull();
    assertThat(PlainText.ofBody(null)).isNull();
    assertThat(PlainText.ofPlainTitle("\u200B")).isNull();
    assertThat(PlainText.ofBody(" \n <p> &nbsp; </p>\n")).isNull();
    assertThat(PlainText.ofTitle("<img src='a.png'>")).isNull();
  }
}
