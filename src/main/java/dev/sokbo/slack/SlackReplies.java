package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Message;
import dev.sokbo.slackapi.SlackAddress;

/** Replies as views show them. */
final class SlackReplies {

  private final ButtonCodec buttons;

  SlackReplies(ButtonCodec buttons) {
    this.buttons = buttons;
  }

  /** A reply to a channel, as blocks of a view. */
  ArrayNode blocks(Reply reply, SlackAddress subject) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    for (Message piece : SlackMarkup.split(reply.message())) {
      blocks.addAll(SlackMarkup.blocks(piece, button -> buttons.encode(subject.chat(), button)));
    }
    return blocks;
  }
}
