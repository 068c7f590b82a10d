package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.delivery.DigestDispatch;
import dev.sokbo.digest.Cadence;
import dev.sokbo.digest.CadenceException;
import dev.sokbo.digest.CadenceParser;
import dev.sokbo.digest.CadenceStore;
import dev.sokbo.digest.CadenceWords;
import dev.sokbo.digest.ChatCadence;
import dev.sokbo.digest.OwedStore;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commands about when digests come. */
public final class ScheduleDesk {

  private final Database database;
  private final CadenceStore cadences;
  private final OwedStore owed;
  private final DigestDispatch dispatch;
  private final Duration groupingWait;
  private final Runnable queued;

  /**
   * @param queued told after messages went into the outbox
   */
  public ScheduleDesk(
      Database database,
      CadenceStore cadences,
      OwedStore owed,
      DigestDispatch dispatch,
      Duration groupingWait,
      Runnable queued) {
    this.database = database;
    this.cadences = cadences;
    this.owed = owed;
    this.dispatch = dispatch;
    this.groupingWait = groupingWait;
    this.queued = queued;
  }

  Outcome perform(Chat chat, DigestCommand command, Instant now) {
    return switch (command) {
      case DigestCommand.ShowSchedule show -> show(chat);
      case DigestCommand.SetSchedule set -> set(chat, set.cadence(), now);
      case DigestCommand.Digest digest -> digest(chat, now);
    };
  }

  private Outcome show(Chat chat) {
    return database.read(handle -> schedule(handle, chat));
  }

  private Outcome set(Chat chat, String words, Instant now) {
    Cadence cadence;
    try {
      cadence = CadenceParser.parse(words);
    } catch (CadenceException e) {
      return new DigestOutcome.CadenceRefused(words);
    }
    return database.transaction(
        handle -> {
          @Nullable Instant last =
              cadences.find(handle, chat.id()).map(ChatCadence::digestedAt).orElse(null);
          Instant next = cadence.next(now, chat.zone(), groupingWait, last);
          cadences.set(handle, chat.id(), cadence, null);
          if (!owed.open(handle, chat.id()).isEmpty()) {
            cadences.bringForward(handle, chat.id(), next);
          }
          return schedule(handle, chat);
        });
  }

  private Outcome digest(Chat chat, Instant now) {
    int stories = database.transaction(handle -> dispatch.dispatchNow(handle, chat.id(), now));
    if (stories == 0) {
      return new DigestOutcome.NothingOwed();
    }
    database.afterCommit(queued);
    return new DigestOutcome.DigestQueued(stories);
  }

  private Outcome schedule(Handle handle, Chat chat) {
    ChatCadence cadence = cadences.find(handle, chat.id()).orElseThrow();
    return new DigestOutcome.Schedule(
        CadenceWords.print(cadence.cadence(), chat.language()),
        Optional.ofNullable(cadence.nextAt()));
  }
}
