package dev.sokbo.message;

import dev.sokbo.message.Block.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Messages as the worst feeds could make them, the same for the same seed. */
public final class RandomMessages {

  private static final List<String> TEXTS =
      List.of(
          "메타측 “신형 칩 공개”",
          "Samsung & partners <beta>",
          "<b>not bold</b>",
          "&lt;escaped&gt; &amp; &nbsp; &#39;",
          "<!channel> <@U012AB3CD> <!here|here>",
          "<https://evil.example|click>",
          "*bold* _italic_ ~gone~ `code` ```block```",
          "@everyone /stop #tag",
          "@",
          "</a></b><pre>",
          "\"quoted\" 'single'",
          "שלום עולם ",
          "مرحبا بالعالم",
          "\u202Egnp.exe\u202C",
          "\u2066isolated",
          "👨‍👩‍👧‍👦👩🏽‍🚀🇰🇷",
          "각\u1112\u1161\u11ab",
          "\u001b[31mred\u001b[0m\u0007\u009b2J",
          "two\r\nlines\tand\u2028more",
          "half \uD83D pair",
          "\u0000\u0001",
          "   ",
          "");

  private static final List<String> LINKS =
      List.of(
          "https://news.example.com/a?b=1&c=\"2\"&d=<3>",
          "http://192.0.2.7:8080/기사/1",
          "https://뉴스.example/한글 제목",
          "javascript:alert(1)",
          "data:text/html,x",
          "http://localhost/x",
          "https://bank.example@evil.example/",
          "https://evil.example\\@bank.example/",
          "https://x.example/\u001b]8;;",
          "//no.scheme/x",
          "https://long.example/" + "x".repeat(3_000),
          "not a link");

  private final Random random;

  public RandomMessages(long seed) {
    this.random = new Random(seed);
  }

  /** A message of whatever length, in which each block is well below every platform's limit. */
  public Message ofOrdinaryBlocks() {
    return message(() -> text(1 + random.nextInt(6)));
  }

  /** A message in which some texts alone are longer than a platform's limit. */
  public Message withHugeTexts() {
    return message(() -> random.nextInt(8) == 0 ? text(700) : text(1 + random.nextInt(6)));
  }

  /** A short text. */
  public String text() {
    return text(1 + random.nextInt(4));
  }

  /** A link, or what should have been one. */
  public String link() {
    return pick(LINKS);
  }

  private Message message(Supplier<String> text) {
    return new Message(list(1 + random.nextInt(80), () -> block(text)));
  }

  private Block block(Supplier<String> text) {
    return switch (random.nextInt(6)) {
      case 0 -> new Block.Heading(pick(List.of(Block.Level.values())), spans(text));
      case 1 -> new Block.Paragraph(spans(text));
      case 2 -> new Block.Code(text.get());
      default -> new Block.Item("key", list(1 + random.nextInt(3), () -> new Line(spans(text))));
    };
  }

  private List<Span> spans(Supplier<String> text) {
    String link = random.nextBoolean() ? pick(LINKS) : null;
    return list(1 + random.nextInt(5), () -> span(text.get(), link));
  }

  private Span span(String text, @Nullable String link) {
    return new Span(text, pick(List.of(Span.Style.values())), link);
  }

  private String text(int parts) {
    return String.join(" ", list(parts, () -> pick(TEXTS)));
  }

  private <T> List<T> list(int size, Supplier<T> element) {
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
