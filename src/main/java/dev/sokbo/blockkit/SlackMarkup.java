package dev.sokbo.blockkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.message.Block;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.MessageSplitter;
import dev.sokbo.message.SafeMessage;
import dev.sokbo.message.Size;
import dev.sokbo.message.Span;
import dev.sokbo.text.Ellipsis;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A neutral message as Slack's Block Kit. Text goes into rich text blocks, whose elements are plain
 * text with a style beside it: there is no markup in them that a feed's text could use.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block">Rich text
 *     block</a>
 */
public final class SlackMarkup {

  /**
   * 50 blocks (Block Kit reference). Slack doesn't document how much text they may hold together;
   * it refuses some messages from 11,000 characters on with {@code msg_blocks_too_long}.
   */
  private static final Size LIMIT = new Size(10_000, 50);

  /** Block Kit reference, header block. */
  private static final int HEADER_UNITS = 150;

  /** Slack advises up to 4,000 characters of text; escaping may make some of this longer. */
  private static final int FALLBACK_UNITS = 3_000;

  private static final MessageSplitter SPLITTER = new MessageSplitter(LIMIT, SlackMarkup::size);

  private SlackMarkup() {}

  /** The messages that it takes to tell all of this one; see {@link MessageSplitter#split}. */
  public static List<Message> split(Message message) {
    return SPLITTER.split(message);
  }

  /**
   * What to post; within Slack's limits for what was split.
   *
   * @param codec what Slack hands back when a button is tapped
   */
  public static SlackMessage render(Message message, Function<Button, String> codec) {
    Message safe = SafeMessage.of(message);
    return new SlackMessage(ofSafe(safe, codec).toString(), fallback(safe));
  }

  /** The blocks alone, for what has no other text. */
  public static ArrayNode blocks(Message message, Function<Button, String> codec) {
    return ofSafe(SafeMessage.of(message), codec);
  }

  private static ArrayNode ofSafe(Message message, Function<Button, String> codec) {
    SlackButtons buttons = new SlackButtons(codec);
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    @Nullable Block before = null;
    for (Block block : message.blocks()) {
      if (block instanceof Block.Buttons given) {
        blocks.addAll(
            before instanceof Block.Item ? buttons.ofItem(given) : buttons.ofMessage(given));
      } else {
        blocks.add(block(block));
      }
      before = block;
    }
    return blocks;
  }

  private static Size size(Block block) {
    if (block instanceof Block.Buttons buttons) {
      return new Size(0, SlackButtons.blocks(buttons));
    }
    int lineEnds = block.lines().size();
    int units =
        block.lines().stream()
            .flatMap(line -> line.spans().stream())
            .mapToInt(SlackMarkup::units)
            .sum();
    return new Size(units + lineEnds, 1);
  }

  private static int units(Span span) {
    return span.text().length() + (span.link() == null ? 0 : span.link().length());
  }

  private static ObjectNode block(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          isHeader(heading) ? header(heading) : SlackRichText.section(bold(heading.spans()));
      case Block.Paragraph paragraph -> SlackRichText.section(paragraph.spans());
      case Block.Item item -> SlackRichText.bullet(item.lines());
      case Block.Code code -> SlackRichText.preformatted(code.text());
      case Block.Buttons buttons -> throw new IllegalArgumentException("more than one block");
    };
  }

  /**
   * Whether the text is sure to come out of plain text, which Slack may unescape, as it went in.
   */
  private static boolean isHeader(Block.Heading heading) {
    String text = text(heading);
    return heading.level() == Block.Level.MESSAGE
        && text.length() <= HEADER_UNITS
        && text.equals(escaped(text))
        && heading.spans().stream().allMatch(span -> span.link() == null);
  }

  private static ObjectNode header(Block.Heading heading) {
    ObjectNode header = JsonNodeFactory.instance.objectNode().put("type", "header");
    header
        .putObject("text")
        .put("type", "plain_text")
        .put("text", text(heading))
        .put("emoji", false);
    return header;
  }

  private static List<Span> bold(List<Span> spans) {
    return spans.stream().map(span -> new Span(span.text(), Span.Style.BOLD, span.link())).toList();
  }

  private static String fallback(Message message) {
    String text =
        message.blocks().stream().map(SlackMarkup::text).collect(Collectors.joining("\n"));
    return escaped(Ellipsis.shorten(text, FALLBACK_UNITS));
  }

  private static String text(Block block) {
    String bullet = block instanceof Block.Item ? "• " : "";
    return block.lines().stream().map(Line::text).collect(Collectors.joining("\n", bullet, ""));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
