package dev.sokbo.reply;

import dev.sokbo.chat.Reply;
import dev.sokbo.command.Verb;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.outcome.TargetOutcome;

/** Words what came of commands to manage another chat. */
final class TargetReplies {

  private final Phrases phrases;

  TargetReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(TargetOutcome outcome) {
    return switch (outcome) {
      case TargetOutcome.Managing managing ->
          Reply.of(leavable(phrases.text("target.managing", managing.title())));
      case TargetOutcome.Here here ->
          switch (here.since()) {
            case NOW -> phrases.reply("target.ended");
            case BEFORE -> phrases.reply("target.here");
          };
      case TargetOutcome.NoSuchChat none -> phrases.reply("target.none", none.name());
      case TargetOutcome.Silent silent -> phrases.reply("target.silent", silent.name());
      case TargetOutcome.NotYours not -> phrases.reply("target.not-yours", not.name());
      case TargetOutcome.NoLongerYours not ->
          Reply.of(leavable(phrases.text("target.not-yours", not.title())));
      case TargetOutcome.NotNow not -> phrases.reply("target.not-now", not.name());
      case TargetOutcome.Misplaced misplaced -> phrases.reply("target.misplaced");
    };
  }

  private Message leavable(String sentence) {
    Button leave = new Button(phrases.text("target.button"), Verb.TARGET.word() + " off");
    return Message.of(Block.Paragraph.of(sentence), Block.Buttons.of(leave));
  }
}
