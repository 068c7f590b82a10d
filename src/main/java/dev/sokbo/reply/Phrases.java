package dev.sokbo.reply;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.Wording;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.trouble.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Sentences for one chat, in its language and with times in its zone. */
final class Phrases {

  private final Wording wording;
  private final Wording troubles;
  private final DateTimeFormatter times;
  private final DateTimeFormatter days;

  private Phrases(
      Wording wording, Wording troubles, DateTimeFormatter times, DateTimeFormatter days) {
    this.wording = wording;
    this.troubles = troubles;
    this.times = times;
    this.days = days;
  }

  static Phrases of(Chat chat) {
    String day =
        switch (chat.language()) {
          case KO -> "M월 d일(E)";
          case EN -> "EEE d MMM";
        };
    return new Phrases(
        new Wording("dev.sokbo.reply.replies", chat.language()),
        new Wording(Trouble.BUNDLE, chat.language()),
        DateTimeFormatter.ofPattern(day + " HH:mm", chat.language().locale()).withZone(chat.zone()),
        DateTimeFormatter.ofPattern(day, chat.language().locale()));
  }

  /** One sentence by its key. */
  String text(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  /** What keeps a feed from being read. */
  String trouble(Trouble trouble) {
    return troubles.say(trouble.key(), trouble.detail());
  }

  String time(Instant instant) {
    return times.format(instant);
  }

  String day(LocalDate date) {
    return days.format(date);
  }

  /** A reply of one sentence. */
  Reply reply(String key, Object... arguments) {
    return Reply.of(say(key, arguments));
  }

  /** A message of one sentence. */
  Message say(String key, Object... arguments) {
    return Message.text(text(key, arguments));
  }

  /** A sentence with a button that takes back what it tells. */
  Message undoable(String sentence, String undo) {
    return Message.of(
        Block.Paragraph.of(sentence), Block.Buttons.of(new Button(text("undo.button"), undo)));
  }

  static Block heading(String text) {
    return new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain(text)));
  }
}
