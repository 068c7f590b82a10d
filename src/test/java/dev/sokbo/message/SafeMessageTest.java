package dev.sokbo.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feed text is written by strangers: it may be seen, but must not act wherever it is shown. */
final class SafeMessageTest {

  @ParameterizedTest
  @CsvSource({
    "'\u001b[2Jx', [2Jx",
    "'\u009b2Jx', 2Jx",
    "'\u0007x', x",
    "'\u007fx', x",
    "'\u202ex\u202c', x",
    "'\u2066x\u2069', x",
    "'\ufeffx', x"
  })
  void takesOutWhatActsInsteadOfBeingSeen(String hostile, String seen) {
    assertThat(text(hostile)).isEqualTo(seen);
  }

  @Test
  void keepsALineOneLine() {
    assertThat(text("a\nb\u2028c\u0085d\te")).isEqualTo("a b c d e");
  }

  @Test
  void keepsTheLinesOfCode() {
    Message safe = SafeMessage.of(Message.of(new Block.Code("a\r\n\tb\u001b[0m")));
    assertThat(safe).isEqualTo(Message.of(new Block.Code("a\n\tb[0m")));
  }

  @Test
  void keepsWritingThatNeedsJoinersAndMarks() {
    String text = "👩🏽‍🚀 می‌خواهم \u200fשלום 각";
    assertThat(text(text)).isEqualTo(text);
  }

  @Test
  void replacesHalvesOfSurrogatePairs() {
    assertThat(text("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "https://news.example.com/a?b=1&c=2#d, https://news.example.com/a?b=1&c=2#d",
        "HTTP://News.example.com, http://News.example.com",
        "http://192.0.2.7:8080/x, http://192.0.2.7:8080/x",
        "http://[2001:db8::1]/x, http://[2001:db8::1]/x",
        "https://뉴스.example/기사, https://xn--vg1b002a.example/%EA%B8%B0%EC%82%AC",
        "https://a.example/x y\"<z>, https://a.example/x%20y%22%3Cz%3E",
        "https://a.example/100%25, https://a.example/100%25"
      })
  void makesSoundLinksPlainAscii(String url, String expected) {
    assertThat(link(url)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "ftp://a.example/",
        "tg://resolve?domain=x",
        "https://localhost/",
        "https://bank.example@evil.example/",
        "https://evil.example\\@bank.example/",
        "https://a..example/",
        "https:///path",
        "https://a.example:port/",
        "https://a.example/\u001b]8;;",
        "https://a.exa\"mple/",
        "/relative"
      })
  void makesNoLinkOfAnythingElse(String url) {
    assertThat(link(url)).containsExactly((String) null);
  }

  @Test
  void makesNoLinkOfAnEndlessUrl() {
    assertThat(link("https://a.example/" + "x".repeat(2_000))).containsExactly((String) null);
    assertThat(link("https://" + "a.".repeat(100_000) + "example/")).containsExactly((String) null);
  }

  @Test
  void leavesOutWhatHasNothingToSee() {
    Message message =
        Message.of(
            new Block.Paragraph(List.of()),
            new Block.Code(" \n"),
            new Block.Paragraph(List.of(Span.plain("\u00a0\u200b\u2060"))),
            new Block.Item("key", List.of(Block.Line.of(Span.hit("\u0000")))),
            new Block.Paragraph(List.of(Span.plain(""), Span.plain("x"))));

    assertThat(SafeMessage.of(message)).isEqualTo(Message.text("x"));
  }

  private static String text(String text) {
    return spans(Span.plain(text)).getFirst().text();
  }

  private static List<String> link(String url) {
    return spans(Span.plain("x").linked(url)).stream().map(Span::link).toList();
  }

  private static List<Span> spans(Span span) {
    Block block =
        SafeMessage.of(Message.of(new Block.Paragraph(List.of(span)))).blocks().getFirst();
    return block.lines().getFirst().spans();
  }
}
