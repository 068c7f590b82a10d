package dev.sokbo.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that leads elsewhere than its publisher meant is worse than none. */
final class ReferencesTest {

  private static final String BASE = "http://a/b/c/d;p?q";

  /** RFC 3986, 5.4, but for a reference that has its own scheme. */
  @ParameterizedTest
  @CsvSource({
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    "g?y#s, http://a/b/c/g?y#s",
    ";x, http://a/b/c/;x",
    "g;x, http://a/b/c/g;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../, http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "/./g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    "..g, http://a/b/c/..g",
    "./g/., http://a/b/c/g/",
    "g/../h, http://a/b/c/h",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x",
    "g#s/../x, http://a/b/c/g#s/../x",
    "g?y?z#s#t, http://a/b/c/g?y?z#s#t"
  })
  void resolvesAsTheStandardSays(String reference, String meant) {
    assertThat(References.resolve(BASE, reference)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a, g, http://a/g",
    "http://a?q, g, http://a/g",
    "http://a/b#c?d, ?y, http://a/b?y",
    "http://a/b, mailto:x@y.example, mailto:x@y.example",
    "http://a/b, 가:나, http://a/가:나"
  })
  void resolvesAgainstBasesOfAnyKind(String base, String reference, String meant) {
    assertThat(References.resolve(base, reference)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example:8080/b?c#d, //a.example:8080",
    "https://a.example, //a.example",
    "https://a.example?b, //a.example",
    "//a.example/b, //a.example",
    "mailto:a@b.example, ''",
    "/a//b, ''"
  })
  void tellsTheHostOfAnAddress(String address, String authority) {
    assertThat(References.authority(address)).isEqualTo(authority);
  }
}
