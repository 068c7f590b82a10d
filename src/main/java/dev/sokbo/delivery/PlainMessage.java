package dev.sokbo.delivery;

import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import java.util.List;

/** A message reduced to its words: no styles and no links, but nothing left out. */
final class PlainMessage {

  private PlainMessage() {}

  static Message of(Message message) {
    return new Message(message.blocks().stream().map(PlainMessage::plain).toList());
  }

  private static Block plain(Block block) {
    return switch (block) {
      case Block.Heading heading -> new Block.Paragraph(words(heading.spans()));
      case Block.Paragraph paragraph -> new Block.Paragraph(words(paragraph.spans()));
      case Block.Item item ->
          new Block.Item(
              item.key(),
              item.lines().stream().map(line -> new Block.Line(words(line.spans()))).toList());
      case Block.Buttons buttons -> buttons;
      case Block.Code code -> Block.Paragraph.of(code.text());
    };
  }

  private static List<Span> words(List<Span> spans) {
    return spans.stream().map(span -> Span.plain(span.text())).toList();
  }
}
