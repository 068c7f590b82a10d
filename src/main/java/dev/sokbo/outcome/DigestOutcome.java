package dev.sokbo.outcome;

import dev.sokbo.cadence.CadenceMistake;
import dev.sokbo.digest.Saved;
import dev.sokbo.preference.Breaking;
import dev.sokbo.preference.Growth;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.preference.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a command about digests. */
public sealed interface DigestOutcome extends Outcome {

  record Schedule(String cadence, NextDigest next) implements DigestOutcome {}

  /**
   * Words that mean no cadence.
   *
   * @param problem what exactly is wrong, in English; may be empty
   */
  record CadenceRefused(String cadence, CadenceMistake mistake, String problem)
      implements DigestOutcome, Refusal {}

  /** A digest is on its way. */
  record DigestQueued(int stories, NextDigest next) implements DigestOutcome {}

  record NothingOwed(NextDigest next) implements DigestOutcome {}

  record EmptiesAre(Preferences.Empties empties, NextDigest next) implements DigestOutcome {}

  record ZoneIs(ZoneId zone, Instant now, NextDigest next) implements DigestOutcome {}

  /** No zone of that name; these are like it. */
  record ZoneRefused(String zone, List<String> alike) implements DigestOutcome, Refusal {
    public ZoneRefused {
      alike = List.copyOf(alike);
    }
  }

  /**
   * Quiet hours as they are now.
   *
   * @param quiet absent where there are none
   */
  record QuietIs(@Nullable QuietHours quiet, NextDigest next) implements DigestOutcome {}

  record QuietRefused(String words) implements DigestOutcome, Refusal {}

  /** Something is silent, until somebody ends it where no time is given. */
  record Muted(Silenced silenced, @Nullable Instant until, NextDigest next)
      implements DigestOutcome {}

  /** All that is silent now. */
  record MutesAre(List<Muted> mutes) implements DigestOutcome {
    public MutesAre {
      mutes = List.copyOf(mutes);
    }
  }

  record Unmuted(Silenced silenced, NextDigest next) implements DigestOutcome {}

  /** There is nothing of that name to silence. */
  record NothingToMute(String name) implements DigestOutcome, Refusal {}

  /** How long something shall be silent can't be read, or is nothing or more than a year. */
  record MuteTimeRefused(String words) implements DigestOutcome, Refusal {}

  /**
   * Which stories break the cadence now.
   *
   * @param breaking absent where none do
   */
  record BreakingIs(@Nullable Breaking breaking, NextDigest next) implements DigestOutcome {}

  record BreakingRefused(String words) implements DigestOutcome, Refusal {}

  record StyleIs(Style style) implements DigestOutcome {}

  record StyleRefused(String words) implements DigestOutcome, Refusal {}

  record GrowthIs(Growth growth) implements DigestOutcome {}

  record GrowthRefused(String words) implements DigestOutcome, Refusal {}

  record SavedOne(String title) implements DigestOutcome {}

  /** No entry has the link or the number that was to be saved. */
  record NothingToSave(String entry) implements DigestOutcome, Refusal {}

  record SavedList(List<Saved> saved) implements DigestOutcome {
    public SavedList {
      saved = List.copyOf(saved);
    }
  }

  /** Nothing is kept under a number. */
  record NoSuchSaved(String number) implements DigestOutcome, Refusal {}

  /** An entry is kept no longer, and can be kept again for a while. */
  record Unsaved(String title, long savedId) implements DigestOutcome {}

  record Paused() implements DigestOutcome {}

  record Resumed(NextDigest next) implements DigestOutcome {}

  /** What a silence is about, by its name. */
  sealed interface Silenced {

    record Everything() implements Silenced {}

    record OneWatch(String name) implements Silenced {}

    record OneFeed(String name) implements Silenced {}
  }
}
