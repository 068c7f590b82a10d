package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.message.Block;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Message;
import dev.sokbo.message.RandomMessages;
import dev.sokbo.message.Span;
import dev.sokbo.message.ToldTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feed text printed raw could clear a terminal, retitle it or forge lines of a digest. */
final class TerminalMarkupTest {

  private static final Message DIGEST =
      Message.of(
          new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain("속보"))),
          new Block.Heading(Block.Level.SECTION, List.of(Span.plain("Meta"))),
          new Block.Item(
              "1",
              List.of(
                  Line.of(
                      Span.hit("메타").linked("https://n.example/1"),
                      Span.plain("가 공개").linked("https://n.example/1")),
                  Line.of(Span.plain("가온경제")))),
          new Block.Paragraph(List.of(Span.plain("Type "), Span.code("help"))),
          new Block.Code("a\nb"));

  @Test
  void printsPlainLinesWithoutColour() {
    assertThat(new TerminalMarkup(Colour.OFF).render(DIGEST))
        .isEqualTo(
            """
            속보

            Meta
            • 메타가 공개
              가온경제
            Type help
              a
              b
            """);
  }

  @Test
  void highlightsHitsAndDimsWhatStandsBackAndLinksTitles() {
    String link = "\u001b]8;;https://n.example/1\u001b\\";
    String end = "\u001b]8;;\u001b\\";

    assertThat(new TerminalMarkup(Colour.ON).render(DIGEST).lines())
        .startsWith(
            "\u001b[1;4m속보\u001b[0m",
            "",
            "\u001b[1mMeta\u001b[0m",
            "• " + link + "\u001b[0m\u001b[1;30;43m메타\u001b[0m" + end + link + "가 공개" + end,
            "  \u001b[2m가온경제\u001b[0m");
  }

  @Test
  void printsNoSequencesButItsOwn() {
    for (int seed = 0; seed < 15; seed++) {
      Message message = new RandomMessages(seed).withHugeTexts();
      String printed = new TerminalMarkup(Colour.ON).render(message);

      String plain =
          printed.replaceAll("\u001b\\[[0-9;]*m|\u001b\\]8;;(https?://[!-~]+)?\u001b\\\\", "");

      assertThat(plain.codePoints())
          .noneMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))
          .noneMatch(c -> c >= 0x202A && c <= 0x202E);
      assertThat(plain).isEqualTo(new TerminalMarkup(Colour.OFF).render(message));
      assertThat(ToldTexts.bare(plain)).isEqualTo(ToldTexts.of(message));
    }
  }
}
