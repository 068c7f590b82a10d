package dev.sokbo.conversation;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply about a chat, shown in the private chat from which it is managed: below the title of that
 * chat, with buttons that stay about it.
 */
final class ManagedReply {

  /** The command of such a button: the id of the chat that it is about before what it does. */
  static final Pattern MARKED = Pattern.compile("@([0-9]{1,18}) (.+)", Pattern.DOTALL);

  private ManagedReply() {}

  static Reply of(Chat managed, Reply reply) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(List.of(Span.bold("▸ " + managed.title()))));
    for (Block block : reply.message().blocks()) {
      if (!(block instanceof Block.Buttons buttons)) {
        blocks.add(block);
      } else if (!marked(managed, buttons).isEmpty()) {
        blocks.add(new Block.Buttons(marked(managed, buttons)));
      }
    }
    return new Reply(new Message(blocks), reply.placement(), reply.document());
  }

  /** One that is too long with the mark is left out; it can be typed. */
  private static List<List<Button>> marked(Chat managed, Block.Buttons buttons) {
    return buttons.rows().stream()
        .map(
            row ->
                row.stream()
                    .filter(button -> Button.fits(mark(managed, button)))
                    .map(button -> new Button(button.label(), mark(managed, button)))
                    .toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static String mark(Chat managed, Button button) {
    return "@" + managed.id() + " " + button.command();
  }
}
