package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.chatdesk.ChatFile.UnreadableException;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.command.Command;
import dev.sokbo.command.CommandParser;
import dev.sokbo.command.DigestCommand;
import dev.sokbo.command.FeedCommand;
import dev.sokbo.command.Verb;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.feed.Opml;
import dev.sokbo.feed.OpmlFeed;
import dev.sokbo.message.Document;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.watchdesk.FollowedFeeds;
import dev.sokbo.watchdesk.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A chat's settings as a document, and back. */
final class Exchange {

  /** As many problems as one reply tells. */
  private static final int MOST_PROBLEMS = 20;

  private static final Duration DAY = Duration.ofHours(24);

  private final Database database;
  private final Performer performer;
  private final FollowedFeeds followed;
  private final ChatSettings settings;
  private final Quotas quotas;
  private final ImportStore imports = new ImportStore();

  Exchange(Database database, Tables tables, Performer performer, Quotas quotas) {
    this.database = database;
    this.performer = performer;
    this.followed = new FollowedFeeds(tables.feeds(), tables.subscriptions());
    this.settings = new ChatSettings(tables, followed);
    this.quotas = quotas;
  }

  Outcome export(Chat chat, ChatCommand.Kind kind) {
    return new ChatOutcome.Exported(
        switch (kind) {
          case SETTINGS ->
              new Document(
                  "sokbo.yaml",
                  "application/yaml",
                  ChatFile.write(database.read(handle -> settings.of(handle, chat))));
          case OPML ->
              new Document(
                  "sokbo.opml",
                  "text/x-opml",
                  database.read(handle -> Opml.write("Sokbo", listed(handle, chat)).utf8()));
        });
  }

  /** Takes a document, or its text where it was typed. */
  Outcome take(Chat chat, String typed, @Nullable Attachment attachment, Instant now) {
    return switch (attachment) {
      case null -> take(chat, typed, now);
      case Attachment.Read read -> take(chat, read.document().text(), now);
      case Attachment.TooLarge large -> new ChatOutcome.FileTooLarge(large.most() >> 20);
      case Attachment.Gone gone -> new ChatOutcome.FileGone();
    };
  }

  private Outcome take(Chat chat, String text, Instant now) {
    if (text.isBlank()) {
      return new ChatOutcome.Misused(Verb.IMPORT.word());
    }
    try {
      List<String> lines = isOpml(text) ? opmlLines(text) : ChatFile.read(text);
      int most = quotas.of(chat.address()).imports();
      return database.transaction(handle -> isLeft(handle, chat, most, now))
          ? perform(chat, lines, now)
          : new ChatOutcome.TooManyImports(most);
    } catch (UnreadableException e) {
      return e.outcome();
    } catch (FeedFormatException e) {
      return new ChatOutcome.Unreadable(ChatOutcome.Flaw.NOT_OPML, 0);
    }
  }

  /** Notes the import, if the chat may have one more. */
  private boolean isLeft(Handle handle, Chat chat, int most, Instant now) {
    Instant since = now.minus(DAY);
    boolean left = imports.count(handle, chat.id(), since) < most;
    if (left) {
      imports.add(handle, chat.id(), now, since);
    }
    return left;
  }

  private Outcome perform(Chat chat, List<String> lines, Instant now) {
    List<ChatOutcome.Problem> refused =
        lines.stream().flatMap(line -> problem(chat, line, now).stream()).toList();
    return new ChatOutcome.Imported(
        lines.size() - refused.size(),
        refused.size(),
        refused.stream().limit(MOST_PROBLEMS).toList());
  }

  /** Carries a line out; says what kept it from that. */
  private Optional<ChatOutcome.Problem> problem(Chat chat, String line, Instant now) {
    Outcome outcome = outcome(chat, CommandParser.parse(line), now);
    return outcome.isRefusal()
        ? Optional.of(new ChatOutcome.Problem(FeedAddress.shown(line), outcome))
        : Optional.empty();
  }

  private Outcome outcome(Chat chat, Command command, Instant now) {
    return switch (command) {
      case ChatCommand.Unknown unknown -> new ChatOutcome.NoSuchSetting(ChatFile.words());
      case Command takeable when isTakeable(takeable) -> performer.perform(chat, takeable, now);
      case Command other -> new ChatOutcome.NotByFile();
    };
  }

  /** A file must not make a chat digest, export or import anything. */
  private static boolean isTakeable(Command command) {
    return switch (command) {
      case WatchCommand watch -> true;
      case FeedCommand feed -> true;
      case DigestCommand digest -> !(digest instanceof DigestCommand.Digest);
      case ChatCommand.Malformed without -> ChatFile.words().contains(without.verb());
      case ChatCommand other -> other instanceof ChatCommand.Lang;
    };
  }

  private static boolean isOpml(String text) {
    return text.stripLeading().startsWith("<");
  }

  private static List<String> opmlLines(String text) throws FeedFormatException {
    return Opml.read(ByteString.encodeUtf8(text)).stream()
        .map(feed -> Verb.SUB.word() + " " + feed.url())
        .toList();
  }

  private List<OpmlFeed> listed(Handle handle, Chat chat) {
    return followed.of(handle, chat).stream()
        .map(feed -> new OpmlFeed(feed.url(), feed.title(), null, List.of()))
        .toList();
  }
}
