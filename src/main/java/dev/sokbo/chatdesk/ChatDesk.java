package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.TargetOutcome;
import dev.sokbo.store.Database;
import dev.sokbo.watchdesk.Quotas;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commands about the chat itself and about what it was told. */
public final class ChatDesk {

  private final Database database;
  private final ChatStore chats;
  private final Welcome welcome;
  private final Why why;
  private final Archive archive;
  private final Standing standing;
  private final Exchange exchange;

  /**
   * @param performer carries out the commands of which an import or an overview consists
   */
  public ChatDesk(
      Database database,
      Tables tables,
      WatchDesk watches,
      Why why,
      Performer performer,
      Quotas quotas) {
    this.database = database;
    this.chats = tables.chats();
    this.welcome = new Welcome(database, watches, tables);
    this.why = why;
    this.archive = new Archive(database, tables.entries(), tables.feeds());
    this.standing = new Standing(database, tables, performer);
    this.exchange = new Exchange(database, tables, performer, quotas);
  }

  /** Carries a command out, within the transaction of the caller if one is open. */
  public Outcome perform(Chat chat, ChatCommand command, Incoming incoming, Instant now) {
    return switch (command) {
      case ChatCommand.Start start -> welcome.take(chat, start.step(), now);
      case ChatCommand.Why asked -> why.explain(chat, asked.entry(), incoming.repliedTo());
      case ChatCommand.WhyThis asked -> why.explainMessage(chat, incoming.repliedTo());
      case ChatCommand.Search search -> archive.search(search.words(), search.page());
      case ChatCommand.Stats stats -> standing.statistics(chat, now);
      case ChatCommand.Status status -> standing.status(chat, now);
      case ChatCommand.ShowSettings show -> standing.settings(chat, now);
      case ChatCommand.Export export -> exchange.export(chat, export.kind());
      case ChatCommand.Import taken ->
          exchange.take(chat, taken.text(), incoming.attachment(), now);
      case ChatCommand.Lang lang -> language(chat, lang.language());
      case ChatCommand.Target target -> new TargetOutcome.Misplaced();
      case ChatCommand.Help help -> new ChatOutcome.HelpText(chat.address().platform());
      case ChatCommand.Malformed malformed -> new ChatOutcome.Misused(malformed.verb());
      case ChatCommand.Unknown unknown -> new ChatOutcome.NotUnderstood(unknown.text());
    };
  }

  private Outcome language(Chat chat, @Nullable Language wanted) {
    return wanted == null ? new ChatOutcome.LanguageIs(chat.language()) : setLanguage(chat, wanted);
  }

  private Outcome setLanguage(Chat chat, Language language) {
    database.inTransaction((Handle handle) -> chats.setLanguage(handle, chat.id(), language));
    return new ChatOutcome.LanguageIs(language);
  }
}
