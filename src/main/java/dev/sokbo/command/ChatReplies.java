package dev.sokbo.command;

import dev.sokbo.chat.Block;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** Words what came of commands about the chat itself. */
final class ChatReplies {

  private final Phrases phrases;

  ChatReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(ChatOutcome outcome) {
    return Reply.of(
        switch (outcome) {
          case ChatOutcome.Explained explained -> new ExplanationText(phrases).word(explained);
          case ChatOutcome.NoSuchEntry none -> phrases.say("why.none", none.text());
          case ChatOutcome.LanguageIs is -> phrases.say("language.is");
          case ChatOutcome.HelpText help -> help();
          case ChatOutcome.Misused misused -> phrases.say("misused." + misused.verb());
          case ChatOutcome.NotUnderstood not -> phrases.say("not-understood", not.text());
          case ChatOutcome.Stranger stranger -> phrases.say("stranger");
          case ChatOutcome.NotAdministrator not -> phrases.say("not-administrator");
          case ChatOutcome.Failed failed -> phrases.say("failed");
        });
  }

  private Message help() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Phrases.heading(phrases.text("help.heading")));
    for (Verb verb : Verb.values()) {
      if (verb != Verb.HELP) {
        blocks.add(Phrases.paragraph(phrases.text("help." + verb.word())));
      }
    }
    return new Message(blocks);
  }
}
