package dev.sokbo.console;

import dev.sokbo.message.Block;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.SafeMessage;
import dev.sokbo.message.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A neutral message as text for a terminal: colours by SGR sequences (ECMA-48, 8.3.117), links by
 * OSC 8. There is no limit to split for.
 */
final class TerminalMarkup {

  private static final String RESET = "\u001b[0m";
  private static final String TITLE = "\u001b[1;4m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String ITALIC = "\u001b[3m";
  private static final String CYAN = "\u001b[36m";
  private static final String BLACK_ON_YELLOW = "\u001b[1;30;43m";

  private static final String BULLET = "• ";
  private static final String INDENT = "  ";

  private final Colour colour;

  TerminalMarkup(Colour colour) {
    this.colour = colour;
  }

  /** The lines to print, the last one ended too; empty if there is nothing to see. */
  String render(Message message) {
    StringBuilder text = new StringBuilder();
    for (Block block : SafeMessage.of(message).blocks()) {
      if (block instanceof Block.Heading && !text.isEmpty()) {
        text.append('\n');
      }
      text.append(block(block)).append('\n');
    }
    return text.toString();
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> spans(heading.spans(), sequence(heading.level()));
      case Block.Paragraph paragraph -> spans(paragraph.spans(), "");
      case Block.Item item -> item(item.lines());
      case Block.Code code ->
          code.text()
              .lines()
              .map(line -> INDENT + painted(line, CYAN))
              .collect(Collectors.joining("\n"));
      case Block.Buttons buttons -> buttons(buttons);
    };
  }

  /** What could be tapped elsewhere is shown as what to type. */
  private String buttons(Block.Buttons buttons) {
    return buttons.rows().stream()
        .map(row -> INDENT + row.stream().map(this::button).collect(Collectors.joining("  ")))
        .collect(Collectors.joining("\n"));
  }

  private String button(Button button) {
    return painted(button.label() + ":", DIM) + " " + painted(button.command(), CYAN);
  }

  private static String sequence(Block.Level level) {
    return switch (level) {
      case MESSAGE -> TITLE;
      case SECTION -> BOLD;
    };
  }

  /** The lines after the first say where and when, and stand back. */
  private String item(List<Line> lines) {
    String first = BULLET + spans(lines.getFirst().spans(), "");
    String others =
        lines.stream()
            .skip(1)
            .map(line -> "\n" + INDENT + spans(line.spans(), DIM))
            .collect(Collectors.joining());
    return first + others;
  }

  private String spans(List<Span> spans, String base) {
    return spans.stream().map(span -> span(span, base)).collect(Collectors.joining());
  }

  private String span(Span span, String base) {
    String text = painted(span.text(), base + sequence(span.style()));
    if (colour == Colour.OFF || span.link() == null) {
      return text;
    }
    return osc8(span.link()) + text + osc8("");
  }

  private static String sequence(Span.Style style) {
    return switch (style) {
      case PLAIN -> "";
      case BOLD -> BOLD;
      case ITALIC -> ITALIC;
      case CODE -> CYAN;
      case HIT -> RESET + BLACK_ON_YELLOW;
    };
  }

  private String painted(String text, String sequence) {
    return colour == Colour.OFF || sequence.isEmpty() ? text : sequence + text + RESET;
  }

  private static String osc8(String url) {
    return "\u001b]8;;" + url + "\u001b\\";
  }
}
