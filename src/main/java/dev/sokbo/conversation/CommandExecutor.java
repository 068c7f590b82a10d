package dev.sokbo.conversation;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import dev.sokbo.chatdesk.ChatDesk;
import dev.sokbo.chatdesk.Tables;
import dev.sokbo.chatdesk.Why;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.command.Command;
import dev.sokbo.command.DigestCommand;
import dev.sokbo.command.FeedCommand;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.digestdesk.DigestDesk;
import dev.sokbo.explain.WordForm;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.reply.Replies;
import dev.sokbo.store.Database;
import dev.sokbo.watchdesk.FeedDesk;
import dev.sokbo.watchdesk.Quotas;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what people ask for, each command in one transaction, and words the reply. */
public final class CommandExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(CommandExecutor.class);

  private final Database database;
  private final ChatStore chats;
  private final WatchDesk watches;
  private final FeedDesk feeds;
  private final DigestDesk digests;
  private final ChatDesk desk;
  private final InstantSource clock;

  public CommandExecutor(
      Database database, Tables tables, Desks desks, Why why, Quotas quotas, InstantSource clock) {
    this.database = database;
    this.chats = tables.chats();
    this.watches = desks.watches();
    this.feeds = desks.feeds();
    this.digests = desks.digests();
    this.clock = clock;
    this.desk = new ChatDesk(database, tables, watches, why, this::performPlain, quotas);
  }

  /** A command with what it takes long to read for it. */
  record Prepared(Command command, List<WordForm> seen) {

    /** One that needs nothing read before. */
    static Prepared of(Command command) {
      return new Prepared(command, List.of());
    }
  }

  /**
   * Reads beforehand what a command needs to know, for it to hold up nobody else's writing; to be
   * called outside of any transaction.
   */
  Prepared prepare(Command command) {
    try {
      return command instanceof WatchCommand.Watch watch
          ? new Prepared(command, watches.formsSeen(watch.query(), clock.instant()))
          : Prepared.of(command);
    } catch (RuntimeException e) {
      LOG.error("the forms of a new watch could not be read", e);
      return Prepared.of(command);
    }
  }

  /**
   * Does what a chat asks for. Never throws for what a person may type: a command that fails
   * changes nothing and is answered so.
   *
   * @param chat as it was when the command came in
   */
  Reply execute(Chat chat, Prepared prepared, Incoming incoming) {
    Command command = prepared.command();
    try {
      Outcome outcome =
          command.changes()
              ? database.transaction(handle -> perform(chat, prepared, incoming, clock.instant()))
              : perform(chat, prepared, incoming, clock.instant());
      return Replies.to(command.changes() ? reread(chat) : chat, outcome);
    } catch (RuntimeException e) {
      LOG.error("{} of chat {} failed", command.getClass().getSimpleName(), chat.id(), e);
      return Replies.to(chat, new ChatOutcome.Failed());
    }
  }

  /** As part of another command, whose reply shows no forms of a watch's words. */
  private Outcome performPlain(Chat chat, Command command, Instant now) {
    return command instanceof WatchCommand.Watch watch
        ? watches.add(chat, watch.query(), watch.query(), now)
        : perform(chat, Prepared.of(command), Incoming.of(chat.address(), "", ""), now);
  }

  private Outcome perform(Chat chat, Prepared prepared, Incoming incoming, Instant now) {
    return switch (prepared.command()) {
      case WatchCommand watch -> watches.perform(chat, watch, prepared.seen(), now);
      case FeedCommand feed -> feeds.perform(chat, feed, now);
      case DigestCommand digest -> digests.perform(chat, digest, now);
      case ChatCommand other -> desk.perform(chat, other, incoming, now);
    };
  }

  /** The reply is in the language and the zone that the command left. */
  private Chat reread(Chat chat) {
    return database.read(handle -> chats.find(handle, chat.id())).orElse(chat);
  }

  /** Who carries out the commands about watches, feeds and digests. */
  public record Desks(WatchDesk watches, FeedDesk feeds, DigestDesk digests) {}
}
