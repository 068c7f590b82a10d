package dev.sokbo.conversation;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.PlainText;

/** Somebody who types into a chat, in English until they ask for another language. */
record Typist(Conversation conversation, ChatAddress chat) {

  /** Types a line; what the answer says. */
  String type(String line) {
    return PlainText.of(reply(line).message());
  }

  /** Types a line; the answer. */
  Reply reply(String line) {
    return conversation
        .answer(Incoming.of(chat, "7", line), new Acquaintance("desk", Language.EN))
        .orElseThrow();
  }
}
