package dev.sokbo.message;

import java.util.List;

/** What a chat is told, before any platform's markup. */
public record Message(List<Block> blocks) {

  public Message {
    blocks = List.copyOf(blocks);
  }

  public static Message of(Block... blocks) {
    return new Message(List.of(blocks));
  }

  /** What it says, line by line: the text without its style, links and buttons. */
  public List<String> lines() {
    return blocks.stream().flatMap(block -> block.lines().stream()).map(Block.Line::text).toList();
  }

  /** One paragraph of plain text. */
  public static Message text(String text) {
    return of(new Block.Paragraph(List.of(Span.plain(text))));
  }
}
