package dev.sokbo.command;

import dev.sokbo.chat.Message;
import dev.sokbo.chat.Reply;

/** Words what came of commands about digests. */
final class DigestReplies {

  private final Phrases phrases;

  DigestReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(DigestOutcome outcome) {
    return Reply.of(
        switch (outcome) {
          case DigestOutcome.Schedule schedule -> schedule(schedule);
          case DigestOutcome.CadenceRefused refused ->
              phrases.say("cadence.refused", refused.cadence());
          case DigestOutcome.DigestQueued queued -> phrases.say("digest.queued", queued.stories());
          case DigestOutcome.NothingOwed nothing -> phrases.say("digest.nothing");
        });
  }

  private Message schedule(DigestOutcome.Schedule schedule) {
    return Phrases.lines(
        phrases.text("schedule.is", schedule.cadence()), phrases.next(schedule.next()));
  }
}
