package dev.sokbo.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatRows;
import dev.sokbo.preference.Mute.Subject;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Instant;
import java.time.LocalTime;

/** What a chat asked for must be what it gets after every start, on every database. */
final class PreferenceStoreContractTest {

  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  private final PreferenceStore preferences = new PreferenceStore();
  private final MuteStore mutes = new MuteStore();

  @EveryDatabase
  void keepsWhatAChatWants(Database database) {
    Preferences all =
        new Preferences(
            Style.CARD,
            Growth.REPLY,
            Preferences.Empties.TOLD,
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30), QuietHours.Manner.SILENT),
            new Breaking(6, Breaking.Reach.QUIET_HOURS));
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          assertThat(preferences.find(handle, chat)).isEqualTo(Preferences.DEFAULT);

          preferences.save(handle, chat, all);
          assertThat(preferences.find(handle, chat)).isEqualTo(all);

          preferences.save(handle, chat, Preferences.DEFAULT);
          assertThat(preferences.find(handle, chat)).isEqualTo(Preferences.DEFAULT);
        });
  }

  @EveryDatabase
  void knowsWhatIsMutedNow(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          mutes.mute(handle, chat, new Mute(new Subject.OfWatch(3), NOON));
          mutes.mute(handle, chat, new Mute(new Subject.OfWatch(3), NOON.plusSeconds(60)));
          mutes.mute(handle, chat, new Mute(new Subject.OfFeed(3), Mute.FOREVER));
          mutes.mute(handle, chat, new Mute(new Subject.WholeChat(), NOON));

          Mutes now = mutes.active(handle, chat, NOON);
          assertThat(now.watch(3)).contains(NOON.plusSeconds(60));
          assertThat(now.feed(3)).contains(Mute.FOREVER);
          assertThat(now.chat()).isEmpty();

          assertThat(mutes.unmute(handle, chat, new Subject.OfFeed(3))).isTrue();
          assertThat(mutes.unmute(handle, chat, new Subject.OfFeed(3))).isFalse();
          assertThat(mutes.deleteEnded(handle, NOON.plusSeconds(1), 10)).isEqualTo(1);
          assertThat(mutes.unmuteAll(handle, chat)).isEqualTo(1);
        });
  }
}
