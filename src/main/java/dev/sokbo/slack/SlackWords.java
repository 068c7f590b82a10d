package dev.sokbo.slack;

import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;

/** What Slack's people read beside the answers to their commands. */
final class SlackWords {

  private static final Wording KOREAN = wording(Language.KO);
  private static final Wording ENGLISH = wording(Language.EN);

  private SlackWords() {}

  static Wording in(Language language) {
    return switch (language) {
      case KO -> KOREAN;
      case EN -> ENGLISH;
    };
  }

  private static Wording wording(Language language) {
    return new Wording("dev.sokbo.slack.words", language);
  }
}
