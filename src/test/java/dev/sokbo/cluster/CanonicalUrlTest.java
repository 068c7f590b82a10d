package dev.sokbo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two links to one page must meet; two pages must not. */
final class CanonicalUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.news.example/view?id=7&utm_source=feed",
        "http://m.news.example/view/?id=7#comments",
        "HTTPS://NEWS.EXAMPLE/view?fbclid=x&id=7",
        " https://news.example/view?id=7 ",
      })
  void reducesLinksToOnePage(String link) {
    assertThat(CanonicalUrl.of(link)).contains("news.example/view?id=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/",
        "https://news.example",
        "not a link",
        "mailto:a@b.example",
        ""
      })
  void takesNoArticleFromFrontPagesAndOtherThings(String link) {
    assertThat(CanonicalUrl.of(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.news.example/politics/A-1_2.html",
        "http://m.news.example/politics/A-1_2.html/",
        "https://NEWS.example/politics/A-1_2.html?utm_source=feed",
        "https://news.example/politics/A-1_2.html#top",
      })
  void reducesPlainLinksAndThoseWithMoreAlike(String link) {
    assertThat(CanonicalUrl.of(link)).contains("news.example/politics/A-1_2.html");
  }

  @Test
  void keepsParametersThatSelectTheArticle() {
    assertThat(CanonicalUrl.of("https://news.example/view?id=7"))
        .isNotEqualTo(CanonicalUrl.of("https://news.example/view?id=8"));
  }
}
