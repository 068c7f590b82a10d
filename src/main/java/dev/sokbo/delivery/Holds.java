package dev.sokbo.delivery;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.owed.Owed;
import dev.sokbo.preference.Mute;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.Mutes;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.QuietHours;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells what keeps from a chat what it is owed. */
public final class Holds {

  private final CadenceStore cadences;
  private final PreferenceStore preferences;
  private final MuteStore mutes;
  private final DigestBuilder digests;

  public Holds(
      CadenceStore cadences, PreferenceStore preferences, MuteStore mutes, DigestBuilder digests) {
    this.cadences = cadences;
    this.preferences = preferences;
    this.mutes = mutes;
    this.digests = digests;
  }

  /** What a story waits for that no message tells yet. */
  public Hold ofStory(Handle handle, Chat chat, Owed owed, Instant now) {
    Mutes muted = mutes.active(handle, chat.id(), now);
    Optional<Instant> silence = digests.mutedUntil(handle, chat, owed.storyId(), muted);
    Instant due =
        cadences.find(handle, chat.id()).map(ChatCadence::nextAt).filter(now::isBefore).orElse(now);
    return ofChat(chat)
        .or(() -> muted.chat().map(end -> new Hold.MutedChat(ended(end))))
        .or(() -> silence.map(end -> new Hold.Muted(ended(end))))
        .or(() -> quiet(handle, chat, due, now))
        .orElseGet(() -> new Hold.NextDigest(due));
  }

  /** What a message waits for that is in the outbox; empty when only for its turn. */
  public Optional<Hold> ofMessage(Handle handle, Chat chat, Instant now) {
    return ofChat(chat).or(() -> quiet(handle, chat, now, now));
  }

  private static Optional<Hold> ofChat(Chat chat) {
    return switch (chat.state()) {
      case ACTIVE -> Optional.empty();
      case PAUSED -> Optional.of(new Hold.Paused());
      case SUSPENDED ->
          Optional.of(new Hold.Suspended(Objects.requireNonNullElse(chat.stateReason(), "?")));
    };
  }

  /** A digest that fell due in quiet hours is due again at their very end. */
  private Optional<Hold> quiet(Handle handle, Chat chat, Instant due, Instant now) {
    QuietHours quiet = preferences.find(handle, chat.id()).quiet();
    if (quiet == null || quiet.manner() == QuietHours.Manner.SILENT) {
      return Optional.empty();
    }
    return quiet
        .endOf(due, chat.zone())
        .or(() -> quiet.endOf(now, chat.zone()).filter(due::equals))
        .map(Hold.Quiet::new);
  }

  private static @Nullable Instant ended(Instant end) {
    return end.equals(Mute.FOREVER) ? null : end;
  }
}
