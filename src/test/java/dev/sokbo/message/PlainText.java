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
      case Block.Heading heading -> words(heading.spans());
      case Block.Paragraph paragraph -> words(paragraph.spans());
      case Block.Item item ->
          item.lines().stream().map(line -> words(line.spans())).collect(Collectors.joining("\n"));
      case Block.Code code -> code.text();
      case Block.Buttons buttons ->
          buttons.rows().stream()
              .flatMap(List::stream)
              .map(button -> "[" + button.label() + "]")
              .collect(Collectors.joining(" "));
    };
  }

  private static String words(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
