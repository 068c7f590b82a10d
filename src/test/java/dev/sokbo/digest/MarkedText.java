package dev.sokbo.digest;

import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A message written out with its styles and links visible, for golden texts. */
final class MarkedText {

  private MarkedText() {}

  static String of(Message message) {
    return message.blocks().stream().map(MarkedText::block).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          (heading.level() == Block.Level.MESSAGE ? "# " : "## ") + spans(heading.spans());
      case Block.Paragraph paragraph -> spans(paragraph.spans());
      case Block.Item item ->
          item.lines().stream()
              .map(line -> "  " + spans(line.spans()))
              .collect(Collectors.joining("\n"))
              .replaceFirst("^ {2}", "- ");
      case Block.Code code -> "    " + code.text();
      case Block.Buttons buttons ->
          buttons.rows().stream()
              .flatMap(List::stream)
              .map(button -> "[" + button.label() + "](" + button.command() + ")")
              .collect(Collectors.joining(" "));
    };
  }

  private static String spans(List<Span> spans) {
    return spans.stream().map(MarkedText::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    String text =
        switch (span.style()) {
          case PLAIN -> span.text();
          case BOLD -> "**" + span.text() + "**";
          case ITALIC -> "_" + span.text() + "_";
          case CODE -> "`" + span.text() + "`";
          case HIT -> "{" + span.text() + "}";
        };
    return span.link() == null ? text : text + "<" + span.link() + ">";
  }
}
