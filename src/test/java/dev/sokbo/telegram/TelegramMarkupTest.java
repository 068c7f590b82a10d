package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.ParsedHtml;
import dev.sokbo.message.Block;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Message;
import dev.sokbo.message.RandomMessages;
import dev.sokbo.message.Span;
import dev.sokbo.message.ToldTexts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Telegram refuses a message whole for one wrong tag, and the chat would never see its digest. */
final class TelegramMarkupTest {

  @Test
  void rendersADigest() {
    Message digest =
        Message.of(
            new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain("Sokbo & 속보"))),
            new Block.Heading(Block.Level.SECTION, List.of(Span.plain("Meta"))),
            new Block.Item(
                "1",
                List.of(
                    Line.of(
                        Span.hit("메타").linked("https://n.example/?a=1&b=2"),
                        Span.plain("가 새 칩 공개").linked("https://n.example/?a=1&b=2")),
                    Line.of(Span.italic("가온경제 · 10:21")))),
            new Block.Paragraph(List.of(Span.plain("Type "), Span.code("/watch <term>"))),
            new Block.Code("a < b"));

    assertThat(TelegramMarkup.html(digest))
        .isEqualTo(
            """
            <b>Sokbo &amp; 속보</b>

            <b>Meta</b>
            • <a href="https://n.example/?a=1&amp;b=2"><b>메타</b>가 새 칩 공개</a>
            <i>가온경제 · 10:21</i>

            Type <code>/watch &lt;term&gt;</code>

            <pre>a &lt; b</pre>\
            """);
  }

  @Test
  void leavesMentionsAndCommandsInFeedTextWithoutEffect() {
    assertThat(TelegramMarkup.html(Message.text("@channel_news /stop 24/7 a@b.example")))
        .isEqualTo("@\u2060channel_news /\u2060stop 24/7 a@\u2060b.example");
  }

  @Test
  void makesNoLinksOfAddressesInWhatFeedsSay() {
    Span headline = Span.plain("shop.example opens").linked("https://n.example/1");
    Span lead = Span.plain("See www.shop.example, http://192.0.2.1/x or U.S. sales, up 3.5%.");
    Message item =
        Message.of(new Block.Item("1", List.of(Block.Line.of(headline), Block.Line.of(lead))));

    assertThat(TelegramMarkup.html(item))
        .isEqualTo(
            "• <a href=\"https://n.example/1\">shop.example opens</a>\n"
                + "See www.\u2060shop.\u2060example, http:\u2060//192.0.2.1/x or U.S. sales, up"
                + " 3.5%.");
    assertThat(TelegramMarkup.html(Message.text("following https://n.example/rss")))
        .as("an address that Sokbo itself tells")
        .isEqualTo("following https://n.example/rss");
  }

  @Test
  void leavesAMentionWithoutEffectThatAHitDivides() {
    Message message =
        Message.of(new Block.Paragraph(List.of(Span.plain("by @"), Span.hit("meta"))));

    assertThat(TelegramMarkup.html(message)).isEqualTo("by @\u2060<b>meta</b>");
  }

  @Test
  void keepsTextOfALinkThatTelegramWouldRefuse() {
    Message message =
        Message.of(new Block.Paragraph(List.of(Span.plain("title").linked("http://localhost/1"))));

    assertThat(TelegramMarkup.html(message)).isEqualTo("title");
  }

  @Test
  void keepsAHundredEntitiesAtMostInOneItem() {
    List<Span> hits =
        IntStream.range(0, 300)
            .mapToObj(i -> i % 2 == 0 ? Span.hit("칩") : Span.plain("과 "))
            .toList();

    List<Message> pieces =
        TelegramMarkup.split(Message.of(new Block.Item("1", List.of(new Line(hits)))));

    assertThat(pieces).hasSize(1);
    assertThat(ParsedHtml.of(TelegramMarkup.html(pieces.getFirst())).tags())
        .hasSizeBetween(99, 100);
  }

  @Test
  void fillsAMessageToItsLimitBeforeItBeginsAnother() {
    Block block = new Block.Paragraph(List.of(Span.plain("가".repeat(998))));
    Block[] blocks = IntStream.range(0, 4).mapToObj(i -> block).toArray(Block[]::new);

    assertThat(TelegramMarkup.split(Message.of(blocks))).hasSize(1);
  }

  @Test
  void losesNothingOfAnyMessageAndStaysWithinTheLimits() {
    for (int seed = 0; seed < 120; seed++) {
      Message message = new RandomMessages(seed).ofOrdinaryBlocks();
      assertThat(ToldTexts.bare(seen(message)))
          .as("seed %d", seed)
          .isEqualTo(ToldTexts.of(message));
    }
  }

  @Test
  void beginsToTellEveryLineOfAMessageWithHugeTexts() {
    for (int seed = 0; seed < 8; seed++) {
      Message message = new RandomMessages(seed).withHugeTexts();
      ToldTexts.assertBeginsEachLine(ToldTexts.bare(seen(message)), message);
    }
  }

  private static String seen(Message message) {
    List<Message> pieces = TelegramMarkup.split(message);
    pieces.forEach(TelegramMarkupTest::assertWithinLimits);
    return ToldTexts.withoutNumbers(pieces).stream()
        .map(piece -> ParsedHtml.of(TelegramMarkup.html(piece)).text())
        .collect(Collectors.joining());
  }

  private static void assertWithinLimits(Message piece) {
    ParsedHtml parsed = ParsedHtml.of(TelegramMarkup.html(piece));
    assertThat(parsed.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_096);
    assertThat(parsed.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    assertThat(parsed.tags()).hasSizeLessThanOrEqualTo(100);
    assertThat(parsed.links()).allMatch(link -> link.matches("https?://[^/]*\\.[^/]*(/\\S*)?"));
  }
}
