package dev.sokbo.digestdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.NextDigest;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.preference.Breaking;
import dev.sokbo.preference.Growth;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.PreferenceWords;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.preference.QuietWords;
import dev.sokbo.preference.Style;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Commands about how digests come. */
public final class PreferenceDesk {

  private final Database database;
  private final PreferenceStore preferences;
  private final ScheduleDesk schedules;

  public PreferenceDesk(Database database, PreferenceStore preferences, ScheduleDesk schedules) {
    this.database = database;
    this.preferences = preferences;
    this.schedules = schedules;
  }

  Outcome showQuiet(Chat chat, Instant now) {
    return database.read(
        handle ->
            new DigestOutcome.QuietIs(
                preferences.find(handle, chat.id()).quiet(), schedules.next(handle, chat, now)));
  }

  Outcome setQuiet(Chat chat, String words, Instant now) {
    Optional<QuietHours> quiet = QuietWords.parse(words);
    if (quiet.isEmpty() && !PreferenceWords.isOff(words)) {
      return new DigestOutcome.QuietRefused(words);
    }
    return changed(
        chat,
        now,
        wanted -> wanted.withQuiet(quiet.orElse(null)),
        next -> new DigestOutcome.QuietIs(quiet.orElse(null), next));
  }

  Outcome showEmpties(Chat chat, Instant now) {
    return database.read(
        handle ->
            new DigestOutcome.EmptiesAre(
                preferences.find(handle, chat.id()).empties(), schedules.next(handle, chat, now)));
  }

  Outcome setEmpties(Chat chat, Preferences.Empties empties, Instant now) {
    return changed(
        chat,
        now,
        wanted -> wanted.withEmpties(empties),
        next -> new DigestOutcome.EmptiesAre(empties, next));
  }

  Outcome showBreaking(Chat chat, Instant now) {
    return database.read(
        handle ->
            new DigestOutcome.BreakingIs(
                preferences.find(handle, chat.id()).breaking(), schedules.next(handle, chat, now)));
  }

  Outcome setBreaking(Chat chat, String words, Instant now) {
    Optional<Breaking> breaking = PreferenceWords.breaking(words);
    if (breaking.isEmpty() && !PreferenceWords.isOff(words)) {
      return new DigestOutcome.BreakingRefused(words);
    }
    return changed(
        chat,
        now,
        wanted -> wanted.withBreaking(breaking.orElse(null)),
        next -> new DigestOutcome.BreakingIs(breaking.orElse(null), next));
  }

  Outcome showStyle(Chat chat) {
    return new DigestOutcome.StyleIs(
        database.read(handle -> preferences.find(handle, chat.id()).style()));
  }

  Outcome setStyle(Chat chat, String words) {
    Optional<Style> style = PreferenceWords.style(words);
    if (style.isEmpty()) {
      return new DigestOutcome.StyleRefused(words);
    }
    database.inTransaction(
        (Handle handle) -> change(handle, chat, wanted -> wanted.withStyle(style.get())));
    return new DigestOutcome.StyleIs(style.get());
  }

  Outcome showGrowth(Chat chat) {
    return new DigestOutcome.GrowthIs(
        database.read(handle -> preferences.find(handle, chat.id()).growth()));
  }

  Outcome setGrowth(Chat chat, String words) {
    Optional<Growth> growth = PreferenceWords.growth(words);
    if (growth.isEmpty()) {
      return new DigestOutcome.GrowthRefused(words);
    }
    database.inTransaction(
        (Handle handle) -> change(handle, chat, wanted -> wanted.withGrowth(growth.get())));
    return new DigestOutcome.GrowthIs(growth.get());
  }

  private Outcome changed(
      Chat chat, Instant now, UnaryOperator<Preferences> change, Telling telling) {
    return database.transaction(
        handle -> {
          change(handle, chat, change);
          schedules.plan(handle, chat, now);
          return telling.tell(schedules.next(handle, chat, now));
        });
  }

  private void change(Handle handle, Chat chat, UnaryOperator<Preferences> change) {
    Preferences wanted = preferences.find(handle, chat.id());
    preferences.save(handle, chat.id(), change.apply(wanted));
  }

  /** Makes an outcome of when the next digest comes. */
  @FunctionalInterface
  private interface Telling {
    Outcome tell(NextDigest next);
  }
}
