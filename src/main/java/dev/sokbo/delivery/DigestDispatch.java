package dev.sokbo.delivery;

import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.digest.DigestBuilder.Scope;
import dev.sokbo.digest.Gathering;
import dev.sokbo.digest.Occasion;
import dev.sokbo.message.Message;
import dev.sokbo.outbox.Priority;
import dev.sokbo.preference.Mute;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.Style;
import dev.sokbo.preference.Timetable;
import dev.sokbo.preference.Timetables;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which chats are told what they are owed now: what a chat is owed and the messages that
 * tell it change hands in one transaction, so that nothing is told twice or forgotten.
 */
public final class DigestDispatch {

  private static final Logger LOG = LoggerFactory.getLogger(DigestDispatch.class);

  /** Chats looked at in one run; the rest come at the next, a moment later. */
  private static final int CHATS_A_RUN = 500;

  /** How long a chat waits whose digest can't be composed or sent, so that it takes no turns. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Database database;
  private final ChatStore chats;
  private final CadenceStore cadences;
  private final Timetables timetables;
  private final DigestBuilder digests;
  private final DigestPost post;
  private final InstantSource clock;
  private final Duration groupingWait;

  /**
   * @param groupingWait how long an instant digest waits for more of the same moment
   */
  public DigestDispatch(
      Database database,
      ChatStore chats,
      CadenceStore cadences,
      PreferenceStore preferences,
      MuteStore mutes,
      DigestBuilder digests,
      DigestPost post,
      Duration groupingWait,
      InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.cadences = cadences;
    this.timetables = new Timetables(cadences, preferences, mutes);
    this.digests = digests;
    this.post = post;
    this.groupingWait = groupingWait;
    this.clock = clock;
  }

  /**
   * Dispatches the digest of every chat whose time has come.
   *
   * @return how many messages went into the outbox
   */
  public int dispatchDue() {
    Instant now = clock.instant();
    int messages = 0;
    for (long chatId : database.read(handle -> cadences.due(handle, now, CHATS_A_RUN))) {
      try {
        messages += database.transaction(handle -> dispatchIfDue(handle, chatId, now));
      } catch (RuntimeException e) {
        LOG.error("digest for chat {} failed, will be tried again", chatId, e);
        database.inTransaction(handle -> putOff(handle, chatId, now));
      }
    }
    return messages;
  }

  /**
   * Dispatches what a chat is owed, whatever its cadence says, in the caller's transaction.
   *
   * @return how many stories went into the outbox
   */
  public int dispatchNow(Handle handle, long chatId, Instant now) {
    cadences.seize(handle, chatId);
    Chat chat = chats.find(handle, chatId).orElseThrow();
    Timetable table = timetables.of(handle, chat, now);
    Style style = table.preferences().style();
    Gathering gathering = digests.gather(handle, chat, Scope.EVERYTHING, table.mutes(), style);
    if (gathering.stories() == 0) {
      return 0;
    }
    Occasion occasion = Occasions.ofAsked(gathering);
    Message message = digests.compose(handle, chat, style, gathering, occasion, now, now);
    cadences.digested(handle, chatId, now);
    post.put(handle, chat, message, gathering, Priority.URGENT, now);
    return gathering.stories();
  }

  /** When a chat's next digest comes, if anything is owed then; empty while silence has no end. */
  public Optional<Instant> next(Handle handle, Chat chat, Instant now) {
    return timetables.of(handle, chat, now).next(now, groupingWait);
  }

  /** Whether a chat wants to hear that there is nothing. */
  public boolean tellsEmpties(Handle handle, Chat chat, Instant now) {
    return tellsEmpties(timetables.of(handle, chat, now));
  }

  private int dispatchIfDue(Handle handle, long chatId, Instant now) {
    cadences.seize(handle, chatId);
    Chat chat = chats.find(handle, chatId).orElseThrow();
    if (!post.reaches(chat)) {
      putOff(handle, chatId, now);
      return 0;
    }
    ChatCadence cadence = cadences.find(handle, chatId).orElseThrow();
    boolean regular = cadences.claim(handle, chatId, now);
    boolean breaking = cadences.claimBreaking(handle, chatId, now);
    Timetable table = timetables.of(handle, chat, cadence, now);
    Optional<Instant> held = table.heldUntil(now);
    if (regular && held.isEmpty()) {
      return dispatchEverything(handle, chat, table, now);
    }
    if (regular && !held.get().equals(Mute.FOREVER)) {
      cadences.bringForward(handle, chatId, held.get());
    }
    return breaking ? dispatchBreaking(handle, chat, table, now) : 0;
  }

  private int dispatchEverything(Handle handle, Chat chat, Timetable table, Instant now) {
    Preferences wanted = table.preferences();
    Gathering gathering =
        digests.gather(handle, chat, Scope.EVERYTHING, table.mutes(), wanted.style());
    Instant held = gathering.heldUntil();
    if (held != null && !held.equals(Mute.FOREVER)) {
      cadences.bringForward(handle, chat.id(), held);
    }
    boolean regular = !(table.cadence().cadence() instanceof Cadence.Instantly);
    boolean tellsEmpty = tellsEmpties(table) && regular;
    if (gathering.stories() == 0 && !tellsEmpty) {
      return 0;
    }
    Instant since = Objects.requireNonNullElse(table.cadence().digestedAt(), now);
    Occasion occasion = Occasions.ofDue(table.cadence(), gathering, now);
    Message message =
        digests.compose(handle, chat, wanted.style(), gathering, occasion, since, now);
    cadences.digested(handle, chat.id(), now);
    if (tellsEmpty) {
      cadences.bringForward(
          handle, chat.id(), table.cadence().cadence().next(now, chat.zone(), groupingWait, now));
    }
    return post.put(handle, chat, message, gathering, Priority.NEWS, now);
  }

  private int dispatchBreaking(Handle handle, Chat chat, Timetable table, Instant now) {
    Optional<Instant> held = table.breakingHeldUntil(now);
    if (held.isPresent()) {
      if (!held.get().equals(Mute.FOREVER)) {
        cadences.breakIn(handle, chat.id(), held.get());
      }
      return 0;
    }
    Preferences wanted = table.preferences();
    Gathering gathering =
        digests.gather(handle, chat, Scope.BREAKING, table.mutes(), wanted.style());
    if (gathering.stories() == 0) {
      return 0;
    }
    Message message =
        digests.compose(handle, chat, wanted.style(), gathering, Occasion.BREAKING, now, now);
    return post.put(handle, chat, message, gathering, Priority.URGENT, now);
  }

  private static boolean tellsEmpties(Timetable table) {
    return table.preferences().empties() == Preferences.Empties.TOLD;
  }

  private void putOff(Handle handle, long chatId, Instant now) {
    cadences.putOff(handle, chatId, now.plus(AFTER_FAILURE), now);
  }
}
