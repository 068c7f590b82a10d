package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Reply;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what people ask for, each command in one transaction, and words the reply. */
public final class CommandExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(CommandExecutor.class);

  private final Database database;
  private final ChatStore chats;
  private final WatchDesk watches;
  private final FeedDesk feeds;
  private final ScheduleDesk schedules;
  private final Why why;
  private final InstantSource clock;

  public CommandExecutor(
      Database database,
      ChatStore chats,
      WatchDesk watches,
      FeedDesk feeds,
      ScheduleDesk schedules,
      Why why,
      InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.watches = watches;
    this.feeds = feeds;
    this.schedules = schedules;
    this.why = why;
    this.clock = clock;
  }

  /**
   * Does what a chat asks for. Never throws for what a person may type: a command that fails
   * changes nothing and is answered so.
   *
   * @param chat as it was when the command came in
   */
  Reply execute(Chat chat, Command command) {
    try {
      Outcome outcome =
          command.changes()
              ? database.transaction(handle -> perform(chat, command, clock.instant()))
              : perform(chat, command, clock.instant());
      return Replies.to(after(chat, outcome), outcome);
    } catch (RuntimeException e) {
      LOG.error("command of chat {} failed: {}", chat.id(), command, e);
      return Replies.to(chat, new ChatOutcome.Failed());
    }
  }

  private Outcome perform(Chat chat, Command command, Instant now) {
    return switch (command) {
      case WatchCommand watch -> watches.perform(chat, watch, now);
      case FeedCommand feed -> feeds.perform(chat, feed, now);
      case DigestCommand digest -> schedules.perform(chat, digest, now);
      case ChatCommand other -> perform(chat, other);
    };
  }

  private Outcome perform(Chat chat, ChatCommand command) {
    return switch (command) {
      case ChatCommand.Why asked -> why.explain(chat, asked.entry());
      case ChatCommand.Lang lang ->
          lang.language()
              .map(language -> setLanguage(chat, language))
              .orElseGet(() -> new ChatOutcome.LanguageIs(chat.language()));
      case ChatCommand.Help help -> new ChatOutcome.HelpText();
      case ChatCommand.Malformed malformed -> new ChatOutcome.Misused(malformed.verb());
      case ChatCommand.Unknown unknown -> new ChatOutcome.NotUnderstood(unknown.text());
    };
  }

  private Outcome setLanguage(Chat chat, Language language) {
    database.inTransaction((Handle handle) -> chats.setLanguage(handle, chat.id(), language));
    return new ChatOutcome.LanguageIs(language);
  }

  private Chat after(Chat chat, Outcome outcome) {
    return outcome instanceof ChatOutcome.LanguageIs
        ? database.read(handle -> chats.find(handle, chat.id())).orElse(chat)
        : chat;
  }
}
