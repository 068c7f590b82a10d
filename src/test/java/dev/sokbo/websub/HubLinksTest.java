package dev.sokbo.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many sites name their hub in headers only; who doesn't look there waits for polls. */
final class HubLinksTest {

  private static final String DOCUMENT = "https://news.example/feeds/all";

  @Test
  void findsARelationAmongSeveralLinksAndHeaders() {
    List<String> headers =
        List.of(
            "<https://a.example/style.css>; rel=preload; title=\"a, b; rel=hub\"",
            "<https://hub.example/>; rel=\"hub\", </feeds/all?page=1>; rel=\"alternate SELF\"");

    assertThat(first(headers, "hub")).hasValue("https://hub.example/");
    assertThat(first(headers, "self")).hasValue("https://news.example/feeds/all?page=1");
    assertThat(first(headers, "next")).isEmpty();
  }

  @Test
  void takesNothingThatIsNoWebAddressOrNoLink() {
    assertThat(first(List.of("<mailto:hub@a.example>; rel=hub"), "hub")).isEmpty();
    assertThat(first(List.of("https://hub.example/; rel=hub", "", "<", "<>"), "hub")).isEmpty();
    assertThat(first(List.of("<https://hub.example/>; rev=hub"), "hub")).isEmpty();
  }

  private static Optional<String> first(List<String> headers, String relation) {
    return HubLinks.first(headers, relation, DOCUMENT);
  }
}
