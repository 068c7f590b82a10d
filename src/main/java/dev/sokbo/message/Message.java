package dev.sokbo.message;

import java.util.List;
import java.util.stream.Stream;

/** What a chat is told, before any platform's markup. */
public record Message(List<Block> blocks) {

  public Message {
    blocks = List.copyOf(blocks);
  }

  /** A message of these blocks. */
  public static Message of(Block... blocks) {
    return new Message(List.of(blocks));
  }

  /** What it says, line by line: the text without its style, links and buttons. */
  public List<String> lines() {
    return blocks.stream().flatMap(block -> block.lines().stream()).map(Block.Line::text).toList();
  }

  /** Plain text, a paragraph each. */
  public static Message text(String... paragraphs) {
    return new Message(Stream.of(paragraphs).<Block>map(Block.Paragraph::of).toList());
  }
}
