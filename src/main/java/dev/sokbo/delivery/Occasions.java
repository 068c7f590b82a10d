package dev.sokbo.delivery;

import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.digest.Gathering;
import dev.sokbo.digest.Occasion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells whether a digest brings news or catches up with what has gathered. */
final class Occasions {

  /** More than this at once is a rush, which an instant digest doesn't pretend to be news of. */
  private static final int RUSH = 10;

  /** A digest so much behind its time comes after an outage, a pause or a suspension. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private Occasions() {}

  /** Of a digest that somebody asked for. */
  static Occasion ofAsked(Gathering gathering) {
    return isRush(gathering) ? Occasion.CATCH_UP : Occasion.REGULAR;
  }

  /** Of a digest whose time has come by a chat's cadence. */
  static Occasion ofDue(ChatCadence cadence, Gathering gathering, Instant now) {
    @Nullable Instant due = cadence.nextAt();
    boolean late = due != null && due.isBefore(now.minus(LATE));
    boolean rush = cadence.cadence() instanceof Cadence.Instantly && isRush(gathering);
    return gathering.stories() > 0 && (late || rush) ? Occasion.CATCH_UP : Occasion.REGULAR;
  }

  private static boolean isRush(Gathering gathering) {
    return gathering.stories() > RUSH;
  }
}
