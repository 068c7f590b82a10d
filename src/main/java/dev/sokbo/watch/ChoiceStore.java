package dev.sokbo.watch;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The feeds of a page that a chat may pick from, by number; a new question replaces the last. */
public final class ChoiceStore {

  /**
   * One feed of a page.
   *
   * @param title what the page calls it
   */
  public record Choice(String url, @Nullable String title) {}

  /** Lets a chat pick from these, numbered from 1. */
  public void offer(Handle handle, long chatId, List<Choice> choices) {
    handle.execute("delete from feed_choice where chat_id = ?", chatId);
    for (int index = 0; index < choices.size(); index++) {
      handle
          .createUpdate(
              """
              insert into feed_choice (chat_id, number, url, title)
              values (:chat, :number, :url, :title)
              """)
          .bind("chat", chatId)
          .bind("number", index + 1)
          .bind("url", choices.get(index).url())
          .bind("title", choices.get(index).title())
          .execute();
    }
  }

  /** What a chat may pick by a number. */
  public Optional<Choice> pick(Handle handle, long chatId, int number) {
    return handle
        .createQuery(
            "select url, title from feed_choice where chat_id = :chat and number = :number")
        .bind("chat", chatId)
        .bind("number", number)
        .mapTo(Choice.class)
        .findOne();
  }
}
