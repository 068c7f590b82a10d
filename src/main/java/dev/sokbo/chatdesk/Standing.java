package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.command.Command;
import dev.sokbo.command.DigestCommand;
import dev.sokbo.feed.Feed;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.store.Database;
import dev.sokbo.watchdesk.FollowedFeeds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How a chat stands: its settings, what waits for it, what the last days brought. */
final class Standing {

  private static final Duration STATISTICS = Duration.ofDays(7);

  /** What shows a part of the settings each. */
  private static final List<Command> SETTINGS =
      List.of(
          new ChatCommand.Lang(null),
          new DigestCommand.ShowZone(),
          new DigestCommand.ShowSchedule(),
          new DigestCommand.ShowStyle(),
          new DigestCommand.ShowGrowth(),
          new DigestCommand.ShowQuiet(),
          new DigestCommand.ShowBreaking(),
          new DigestCommand.ShowEmpties());

  private final Database database;
  private final Tables tables;
  private final Performer performer;

  Standing(Database database, Tables tables, Performer performer) {
    this.database = database;
    this.tables = tables;
    this.performer = performer;
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

  Outcome status(Chat chat, Instant now) {
    Outcome schedule = performer.perform(chat, new DigestCommand.ShowSchedule(), now);
    return database.read(
        handle -> {
          List<Feed> followed =
              new FollowedFeeds(tables.feeds(), tables.subscriptions()).of(handle, chat);
          return new ChatOutcome.Standing(
              tables.watches().ofChat(handle, chat.id()).size(),
              followed.size(),
              (int) followed.stream().filter(feed -> feed.lastTrouble() != null).count(),
              tables.owed().open(handle, chat.id()).size(),
              tables.outbox().unfinishedOf(handle, chat.id()),
              schedule);
        });
  }

  Outcome settings(Chat chat, Instant now) {
    return new ChatOutcome.SettingsList(
        SETTINGS.stream().map(command -> performer.perform(chat, command, now)).toList(),
        performer.perform(chat, new DigestCommand.ShowMutes(), now));
  }
}
