package dev.sokbo.digestdesk;

import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.CadenceException;
import dev.sokbo.cadence.CadenceParser;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.CadenceWords;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.cadence.ZoneWords;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.delivery.DigestDispatch;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.NextDigest;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Commands about when digests come. */
public final class ScheduleDesk {

  private final Database database;
  private final ChatStore chats;
  private final CadenceStore cadences;
  private final OwedStore owed;
  private final DigestDispatch dispatch;
  private final Comeback comeback;
  private final Duration groupingWait;
  private final Runnable queued;

  /**
   * @param queued told after messages went into the outbox
   */
  public ScheduleDesk(
      Database database,
      ChatStore chats,
      CadenceStore cadences,
      OwedStore owed,
      DigestDispatch dispatch,
      Comeback comeback,
      Duration groupingWait,
      Runnable queued) {
    this.database = database;
    this.chats = chats;
    this.cadences = cadences;
    this.owed = owed;
    this.dispatch = dispatch;
    this.comeback = comeback;
    this.groupingWait = groupingWait;
    this.queued = queued;
  }

  Outcome show(Chat chat, Instant now) {
    return database.read(handle -> schedule(handle, chat, now));
  }

  Outcome set(Chat chat, String words, Instant now) {
    Cadence cadence;
    try {
      cadence = CadenceParser.parse(words);
    } catch (CadenceException e) {
      return new DigestOutcome.CadenceRefused(words, e.mistake(), e.problem());
    }
    return database.transaction(
        handle -> {
          cadences.set(handle, chat.id(), cadence, null);
          countFrom(handle, chat, cadence, now);
          plan(handle, chat, now);
          return schedule(handle, chat, now);
        });
  }

  /**
   * Hours count from the last digest; without one in that time, from now on, or else the first news
   * would come at once after all.
   */
  private void countFrom(Handle handle, Chat chat, Cadence cadence, Instant now) {
    if (cadence instanceof Cadence.EveryHours every) {
      Instant last = cadences.find(handle, chat.id()).orElseThrow().digestedAt();
      if (last == null || last.plus(Duration.ofHours(every.hours())).isBefore(now)) {
        cadences.digested(handle, chat.id(), now);
      }
    }
  }

  Outcome digest(Chat chat, Instant now) {
    return database.transaction(
        handle -> {
          int stories = dispatch.dispatchNow(handle, chat.id(), now);
          NextDigest next = next(handle, chat, now);
          if (stories == 0) {
            return new DigestOutcome.NothingOwed(next);
          }
          database.afterCommit(queued);
          return new DigestOutcome.DigestQueued(stories, next);
        });
  }

  Outcome showZone(Chat chat, Instant now) {
    return database.read(
        handle -> new DigestOutcome.ZoneIs(chat.zone(), now, next(handle, chat, now)));
  }

  Outcome setZone(Chat chat, String words, Instant now) {
    Optional<ZoneId> zone = ZoneWords.parse(words);
    if (zone.isEmpty()) {
      return new DigestOutcome.ZoneRefused(words, ZoneWords.alike(words));
    }
    return database.transaction(
        handle -> {
          chats.setZone(handle, chat.id(), zone.get());
          Chat moved = chats.find(handle, chat.id()).orElseThrow();
          plan(handle, moved, now);
          return new DigestOutcome.ZoneIs(zone.get(), now, next(handle, moved, now));
        });
  }

  Outcome pause(Chat chat, Instant now) {
    database.inTransaction(
        (Handle handle) -> chats.setState(handle, chat.id(), ChatState.PAUSED, null, now));
    return new DigestOutcome.Paused();
  }

  Outcome resume(Handle handle, Chat chat, Instant now) {
    comeback.resume(handle, chat.id(), now);
    return new DigestOutcome.Resumed(next(handle, chat, now));
  }

  /** Sets the time of a chat's next digest anew, after what decides it has changed. */
  void plan(Handle handle, Chat chat, Instant now) {
    ChatCadence cadence = cadences.find(handle, chat.id()).orElseThrow();
    cadences.set(handle, chat.id(), cadence.cadence(), null);
    comeback.release(handle, chat.id(), now);
    if (dispatch.tellsEmpties(handle, chat, now) || !owed.open(handle, chat.id()).isEmpty()) {
      Instant next = cadence.cadence().next(now, chat.zone(), groupingWait, cadence.digestedAt());
      cadences.bringForward(handle, chat.id(), next);
    }
  }

  NextDigest next(Handle handle, Chat chat, Instant now) {
    Chat current = chats.find(handle, chat.id()).orElseThrow();
    if (current.state() == ChatState.PAUSED) {
      return new NextDigest.WhenResumed();
    }
    Optional<Instant> next = dispatch.next(handle, current, now);
    if (next.isEmpty()) {
      return new NextDigest.WhenUnmuted();
    }
    ChatCadence cadence = cadences.find(handle, chat.id()).orElseThrow();
    boolean atOnce = !next.get().isAfter(now.plus(groupingWait)) && cadence.nextAt() == null;
    return atOnce && cadence.cadence() instanceof Cadence.Instantly
        ? new NextDigest.AsItComes()
        : new NextDigest.At(next.get());
  }

  private Outcome schedule(Handle handle, Chat chat, Instant now) {
    ChatCadence cadence = cadences.find(handle, chat.id()).orElseThrow();
    return new DigestOutcome.Schedule(
        CadenceWords.print(cadence.cadence(), chat.language()), next(handle, chat, now));
  }
}
