package dev.sokbo.telegram;

import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.MessageSplitter;
import dev.sokbo.message.SafeMessage;
import dev.sokbo.message.Size;
import dev.sokbo.message.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A neutral message as text for Telegram's parse mode HTML.
 *
 * @see <a href="https://core.telegram.org/bots/api#html-style">Bot API, HTML style</a>
 */
public final class TelegramMarkup {

  /**
   * 4,096 UTF-16 units after the entities are parsed (Bot API, sendMessage), of which 100 are kept.
   */
  private static final Size LIMIT = new Size(4_096, 100);

  private static final MessageSplitter SPLITTER = new MessageSplitter(LIMIT, TelegramMarkup::size);

  /** 1,024 UTF-16 units after the entities are parsed (Bot API, sendDocument). */
  private static final Size CAPTION_LIMIT = new Size(1_024, 100);

  private static final MessageSplitter CAPTIONS =
      new MessageSplitter(CAPTION_LIMIT, TelegramMarkup::size);

  private TelegramMarkup() {}

  /** The messages that it takes to tell all of this one; see {@link MessageSplitter#split}. */
  public static List<Message> split(Message message) {
    return SPLITTER.split(message);
  }

  /** The text beside a file, as {@link #html}: the beginning, where a message is too long. */
  static String caption(Message message) {
    return CAPTIONS.split(message).stream().findFirst().map(TelegramMarkup::html).orElse("");
  }

  /** The text to send with parse mode HTML; within Telegram's limits for what was split. */
  public static String html(Message message) {
    TelegramHtml html = new TelegramHtml();
    for (Block block : SafeMessage.of(message).blocks()) {
      if (!html.isEmpty() && !(block instanceof Block.Buttons)) {
        html.text(space(block));
      }
      write(html, block);
    }
    return html.toString();
  }

  private static Size size(Block block) {
    TelegramHtml html = new TelegramHtml();
    html.text(space(block));
    write(html, block);
    return html.size();
  }

  private static String space(Block block) {
    return switch (block) {
      case Block.Item item -> "\n";
      case Block.Heading heading -> "\n\n";
      case Block.Paragraph paragraph -> "\n\n";
      case Block.Code code -> "\n\n";
      case Block.Buttons buttons -> "";
    };
  }

  private static void write(TelegramHtml html, Block block) {
    switch (block) {
      case Block.Heading heading -> line(html, bold(heading.spans()));
      case Block.Paragraph paragraph -> line(html, paragraph.spans());
      case Block.Item item -> item(html, item);
      case Block.Code code -> html.tagged("pre", code.text());
      case Block.Buttons buttons -> {}
    }
  }

  private static void item(TelegramHtml html, Block.Item item) {
    String start = "• ";
    html.quote(true);
    for (Block.Line line : item.lines()) {
      html.text(start);
      line(html, line.spans());
      start = "\n";
    }
    html.quote(false);
  }

  private static List<Span> bold(List<Span> spans) {
    return spans.stream().map(span -> new Span(span.text(), Span.Style.BOLD, span.link())).toList();
  }

  /** Neighbours with the same link share one anchor, so a headline with hits is one link. */
  private static void line(TelegramHtml html, List<Span> spans) {
    String open = null;
    for (Span span : spans) {
      if (!Objects.equals(span.link(), open)) {
        html.link(span.link());
        open = span.link();
      }
      styled(html, span);
    }
    html.link(null);
  }

  private static void styled(TelegramHtml html, Span span) {
    String tag = tag(span);
    if (tag == null) {
      html.text(span.text());
    } else {
      html.tagged(tag, span.text());
    }
  }

  /** Code can't be nested in another entity, so a link's text stays in its own type. */
  private static @Nullable String tag(Span span) {
    return switch (span.style()) {
      case PLAIN -> null;
      case BOLD, HIT -> "b";
      case ITALIC -> "i";
      case CODE -> span.link() == null ? "code" : null;
    };
  }
}
