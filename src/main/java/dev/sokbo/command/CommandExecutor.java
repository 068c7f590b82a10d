package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Message;
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
  private final Access access;
  private final WatchDesk watches;
  private final FeedDesk feeds;
  private final ScheduleDesk schedules;
  private final Why why;
  private final InstantSource clock;

  public CommandExecutor(
      Database database,
      ChatStore chats,
      Access access,
      WatchDesk watches,
      FeedDesk feeds,
      ScheduleDesk schedules,
      Why why,
      InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.access = access;
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
   * @param chat as it was when the text came in
   */
  public Message execute(Chat chat, Incoming incoming) {
    Command command = CommandParser.parse(incoming.text());
    if (!access.permits(incoming, command)) {
      return Replies.to(chat).word(new Outcome.Forbidden());
    }
    try {
      Outcome outcome = perform(chat, command, clock.instant());
      return Replies.to(after(chat, outcome)).word(outcome);
    } catch (RuntimeException e) {
      LOG.error("command of chat {} failed: {}", chat.id(), command, e);
      return Replies.to(chat).failed();
    }
  }

  private Outcome perform(Chat chat, Command command, Instant now) {
    return switch (command) {
      case Command.Watch watch -> watches.watch(chat, watch.query(), now);
      case Command.Unwatch unwatch -> watches.unwatch(chat, unwatch.watch());
      case Command.Watchlist watchlist -> watches.list(chat);
      case Command.Subscribe subscribe -> feeds.subscribe(chat, subscribe.url(), now);
      case Command.Unsubscribe unsubscribe -> feeds.unsubscribe(chat, unsubscribe.feed(), now);
      case Command.Feeds list -> feeds.list(chat);
      case Command.ShowSchedule show -> schedules.show(chat);
      case Command.SetSchedule set -> schedules.set(chat, set.cadence(), now);
      case Command.Digest digest -> schedules.digest(chat, now);
      case Command.Why asked -> why.explain(chat, asked.entry());
      case Command.Lang lang ->
          lang.language()
              .map(language -> setLanguage(chat, language))
              .orElseGet(() -> new Outcome.LanguageIs(chat.language()));
      case Command.Help help -> new Outcome.HelpText();
      case Command.Malformed malformed -> new Outcome.Misused(malformed.verb());
      case Command.Unknown unknown -> new Outcome.NotUnderstood(unknown.text());
    };
  }

  private Outcome setLanguage(Chat chat, Language language) {
    database.inTransaction((Handle handle) -> chats.setLanguage(handle, chat.id(), language));
    return new Outcome.LanguageIs(language);
  }

  private Chat after(Chat chat, Outcome outcome) {
    return outcome instanceof Outcome.LanguageIs
        ? database.read(handle -> chats.find(handle, chat.id())).orElse(chat)
        : chat;
  }
}
