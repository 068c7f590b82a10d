package dev.sokbo.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.message.Block.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A digest too long for a platform must reach its chat whole, in order, in a few messages. */
final class MessageSplitterTest {

  private static final Size LIMIT = new Size(30, 5);

  private final MessageSplitter splitter =
      new MessageSplitter(LIMIT, block -> new Size(length(block), 1));

  @Test
  void givesAMessageBackThatFits() {
    Message message = Message.of(item("하나"), item("둘"));
    assertThat(splitter.split(message)).containsExactly(message);
  }

  @Test
  void hasNothingToSendWhenThereIsNothingToSee() {
    assertThat(splitter.split(Message.of(item(" "), new Block.Code("\n")))).isEmpty();
  }

  @Test
  void numbersThePieces() {
    List<Message> pieces = splitter.split(Message.of(item("a".repeat(16)), item("b".repeat(15))));

    assertThat(pieces)
        .containsExactly(
            Message.of(item("a".repeat(16)), paragraph("(1/2)")),
            Message.of(item("b".repeat(15)), paragraph("(2/2)")));
  }

  @Test
  void splitsByElementsToo() {
    Block[] blocks = Stream.generate(() -> item("x")).limit(9).toArray(Block[]::new);

    assertThat(splitter.split(Message.of(blocks)))
        .extracting(p -> p.blocks().size())
        .containsExactly(5, 5, 2);
  }

  @Test
  void movesAHeadingAlongWithWhatItHeads() {
    List<Message> pieces =
        splitter.split(Message.of(item("a".repeat(14)), heading("Meta"), item("b".repeat(14))));

    assertThat(pieces)
        .containsExactly(
            Message.of(item("a".repeat(14)), paragraph("(1/2)")),
            Message.of(heading("Meta"), item("b".repeat(14)), paragraph("(2/2)")));
  }

  @Test
  void leavesAHeadingBehindRatherThanShortenItsItem() {
    List<Message> pieces =
        splitter.split(Message.of(item("aaaaa"), heading("Metaverse"), item("b".repeat(18))));

    assertThat(pieces.getLast().blocks()).startsWith(item("b".repeat(18)));
  }

  @Test
  void shortensTheLongLineOfAnItemAndKeepsTheShortOne() {
    Block.Item item = new Block.Item("key", List.of(line("제목".repeat(20)), line("가온경제")));

    Block shortened = splitter.split(Message.of(item)).getFirst().blocks().getFirst();

    assertThat(shortened.lines()).hasSize(2);
    assertThat(shortened.lines().getFirst().spans().getFirst().text()).endsWith("제목…");
    assertThat(shortened.lines().getLast()).isEqualTo(line("가온경제"));
  }

  @Test
  void shortensWithinTheSpanWhereTheLimitFalls() {
    Line line = Line.of(Span.plain("abcdefghi "), Span.hit("Meta"), Span.plain("z".repeat(90)));

    Message only = splitter.split(Message.of(new Block.Paragraph(line.spans()))).getFirst();

    assertThat(only.blocks().getFirst().lines().getFirst().spans())
        .startsWith(Span.plain("abcdefghi "), Span.hit("Meta"))
        .last()
        .isEqualTo(Span.plain("zzzz…"));
  }

  @Test
  void dropsLastLinesOfAnItemThatHasTooManyOfThem() {
    Line[] lines = Stream.generate(() -> line("가나")).limit(500).toArray(Line[]::new);

    List<Message> pieces = splitter.split(Message.of(new Block.Item("key", List.of(lines))));

    assertThat(pieces).hasSize(1);
    assertThat(length(pieces.getFirst().blocks().getFirst())).isBetween(10, 30);
  }

  private static int length(Block block) {
    return block.lines().stream()
        .flatMap(line -> line.spans().stream())
        .mapToInt(span -> span.text().length())
        .sum();
  }

  private static Block item(String text) {
    return new Block.Item("key", List.of(line(text)));
  }

  private static Block heading(String text) {
    return new Block.Heading(Block.Level.SECTION, List.of(Span.plain(text)));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }

  private static Line line(String text) {
    return Line.of(Span.plain(text));
  }
}
