package dev.sokbo.reply;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Reply;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.FeedOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.TargetOutcome;
import dev.sokbo.outcome.WatchOutcome;

/** Words an outcome for one chat, in its language and its time zone. */
public final class Replies {

  private Replies() {}

  /** The reply to a command that came to this. */
  public static Reply to(Chat chat, Outcome outcome) {
    return word(Phrases.of(chat), outcome);
  }

  static Reply word(Phrases phrases, Outcome outcome) {
    return switch (outcome) {
      case WatchOutcome watch -> new WatchReplies(phrases).word(watch);
      case FeedOutcome feed -> new FeedReplies(phrases).word(feed);
      case DigestOutcome digest -> new DigestReplies(phrases).word(digest);
      case TargetOutcome target -> new TargetReplies(phrases).word(target);
      case ChatOutcome other -> new ChatReplies(phrases).word(other);
    };
  }
}
