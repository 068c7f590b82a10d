package dev.sokbo.message;

import java.util.List;
import java.util.stream.Collectors;

/** The words of a message, a line for each of its lines. */
public final class PlainText {

  private PlainText() {}

  public static String of(Message message) {
    return message.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Heading heading -> words(heading);
      case Block.Paragraph paragraph -> words(paragraph);
      case Block.Item item -> words(item);
      case Block.Code code -> words(code);
      case Block.Buttons buttons ->
          buttons.rows().stream()
              .flatMap(List::stream)
              .map(button -> "[" + button.label() + "]")
              .collect(Collectors.joining(" "));
    };
  }

  private static String words(Block block) {
    return block.lines().stream().map(Block.Line::text).collect(Collectors.joining("\n"));
  }
}
