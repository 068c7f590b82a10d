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

  /** One paragraph of plain text. */
  public static Message text(String text) {
    return of(new Block.Paragraph(List.of(Span.plain(text))));
  }
}
