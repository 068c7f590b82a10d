package dev.sokbo.preference;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.chat.Chat;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The timetables of all chats, each put together from what the chat has set. */
public final class Timetables {

  private final CadenceStore cadences;
  private final PreferenceStore preferences;
  private final MuteStore mutes;

  public Timetables(CadenceStore cadences, PreferenceStore preferences, MuteStore mutes) {
    this.cadences = cadences;
    this.preferences = preferences;
    this.mutes = mutes;
  }

  /**
   * A chat's timetable, with the mutes that hold now.
   *
   * @throws java.util.NoSuchElementException when the chat has no cadence
   */
  public Timetable of(Handle handle, Chat chat, Instant now) {
    return of(handle, chat, cadences.find(handle, chat.id()).orElseThrow(), now);
  }

  /** The same, where the cadence was read before, as when it was claimed since. */
  public Timetable of(Handle handle, Chat chat, ChatCadence cadence, Instant now) {
    return new Timetable(
        cadence,
        preferences.find(handle, chat.id()),
        mutes.active(handle, chat.id(), now),
        chat.zone());
  }
}
