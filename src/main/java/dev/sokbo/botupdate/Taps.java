package dev.sokbo.botupdate;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.Questions;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/** Answers taps on buttons, without which a client shows a tapped button as busy for a minute. */
final class Taps {

  private static final Logger LOG = LoggerFactory.getLogger(Taps.class);

  private final Questions questions;

  Taps(Questions questions) {
    this.questions = questions;
  }

  /** The tap was acted on. */
  void answer(CallbackQuery query) {
    answer(query, null);
  }

  /** The button does nothing: it is old, or it was never Sokbo's. */
  void answerStale(CallbackQuery query) {
    Language language =
        Objects.requireNonNullElse(ChatNames.language(query.getFrom()), Language.EN);
    answer(query, new Wording("dev.sokbo.botupdate.taps", language).say("tap.stale"));
  }

  /** Telegram forgets taps within minutes; an answer that comes too late is no loss. */
  private void answer(CallbackQuery query, @Nullable String text) {
    AnswerCallbackQuery method =
        AnswerCallbackQuery.builder().callbackQueryId(query.getId()).text(text).build();
    if (questions.ask(method) instanceof Answer.Failed<Boolean> failed) {
      LOG.debug("Telegram: a tap was not answered: {}", failed.failure().reason());
    }
  }
}
