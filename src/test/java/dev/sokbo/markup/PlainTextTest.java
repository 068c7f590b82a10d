package dev.sokbo.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void isAbsentWhereNothingIsLeft() {
    assertThat(PlainText.ofBody(" \n <p> &nbsp; </p>\n")).isNull();
    assertThat(PlainText.ofTitle("<img src='a.png'>")).isNull();
  }
}
