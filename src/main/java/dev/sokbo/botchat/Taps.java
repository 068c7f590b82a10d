package dev.sokbo.botchat;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.Questions;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import dev.sokbo.text.Ellipsis;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/** Answers taps on buttons, without which a client shows a tapped button as busy for a minute. */
final class Taps {

  private static final Logger LOG = LoggerFactory.getLogger(Taps.class);

  /** UTF-16 units that a tap's answer may have (Bot API, answerCallbackQuery). */
  private static final int LONGEST = 200;

  private final Questions questions;

  Taps(Questions questions) {
    this.questions = questions;
  }

  /** The button does nothing: it is old, or it was never Sokbo's. */
  void answerStale(CallbackQuery query) {
    Language language =
        Objects.requireNonNullElse(ChatNames.language(query.getFrom()), Language.EN);
    answer(query, new Wording("dev.sokbo.botchat.taps", language).say("tap.stale"));
  }

  /**
   * Ends the waiting. Telegram forgets taps within minutes; an answer that comes too late is no
   * loss.
   *
   * @param text shown to nobody but who tapped; absent where the chat is answered
   */
  void answer(CallbackQuery query, @Nullable String text) {
    AnswerCallbackQuery method =
        AnswerCallbackQuery.builder()
            .callbackQueryId(query.getId())
            .text(text == null ? null : Ellipsis.shorten(text, LONGEST))
            .build();
    if (questions.ask(method) instanceof Answer.Failed<Boolean> failed) {
      LOG.debug("Telegram: a tap was not answered: {}", failed.failure().reason());
    }
  }
}
