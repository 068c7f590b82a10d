package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.digest.CadenceWords;
import dev.sokbo.digest.ChatCadence;
import dev.sokbo.feed.Feed;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How a chat stands: its settings, what waits for it, what the last days brought. */
final class Standing {

  private static final Duration STATISTICS = Duration.ofDays(7);

  private final Database database;
  private final Tables tables;

  Standing(Database database, Tables tables) {
    this.database = database;
    this.tables = tables;
  }

  Outcome statistics(Chat chat, Instant now) {
    Instant since = now.minus(STATISTICS);
    return database.read(
        handle ->
            new ChatOutcome.Statistics(
                tables.subscriptions().entriesSince(handle, chat.id(), since),
                tables.owed().toldSince(handle, chat.id(), since),
                tables.watches().ofChat(handle, chat.id()).stream()
                    .map(
                        watch ->
                            new ChatOutcome.WatchCount(
                                watch.name(),
                                tables
                                    .matches()
                                    .counts(handle, watch.id(), List.of(since))
                                    .getFirst()))
                    .toList()));
  }

  Outcome status(Chat chat) {
    return database.read(
        handle -> {
          List<Feed> followed = followed(handle, chat);
          return new ChatOutcome.Standing(
              tables.watches().ofChat(handle, chat.id()).size(),
              followed.size(),
              (int) followed.stream().filter(feed -> feed.lastError() != null).count(),
              tables.owed().open(handle, chat.id()).size(),
              tables.outbox().unfinishedOf(handle, chat.id()),
              cadence(handle, chat).map(ChatCadence::nextAt));
        });
  }

  Outcome settings(Chat chat) {
    String cadence =
        database
            .read(handle -> cadence(handle, chat))
            .map(found -> CadenceWords.print(found.cadence(), chat.language()))
            .orElse("");
    return new ChatOutcome.SettingsList(
        chat.language().locale().getDisplayLanguage(chat.language().locale()),
        chat.zone().getId(),
        cadence);
  }

  private List<Feed> followed(Handle handle, Chat chat) {
    return tables.feeds().all(handle).stream()
        .filter(feed -> tables.subscriptions().follows(handle, chat.id(), feed.id()))
        .toList();
  }

  private Optional<ChatCadence> cadence(Handle handle, Chat chat) {
    return tables.cadences().find(handle, chat.id());
  }
}
