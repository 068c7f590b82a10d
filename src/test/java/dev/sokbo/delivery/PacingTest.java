package dev.sokbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who sends faster than a platform allows is silenced, in the end for all chats. */
final class PacingTest {

  private static final Instant NOW = Instant.parse("2026-08-03T09:00:00Z");

  private final Pacing pacing = new Pacing();

  @Test
  void sendsOneMessageASecondToAChannel() {
    pacing.went(channel("T1", 1), NOW);

    assertThat(pacing.freeAt(channel("T1", 1), NOW))
        .isBetween(NOW.plusSeconds(1), NOW.plusMillis(1_050));
    assertThat(pacing.freeAt(channel("T1", 2), NOW)).isEqualTo(NOW);
  }

  @Test
  void sendsNoVolleysIntoAWorkspaceAndHoldsUpNoOther() {
    for (int channel = 1; channel <= 10; channel++) {
      pacing.went(channel("T1", channel), NOW);
    }

    assertThat(pacing.freeAt(channel("T1", 11), NOW)).isEqualTo(NOW.plusSeconds(1));
    assertThat(pacing.freeAt(channel("T2", 1), NOW)).isEqualTo(NOW);
  }

  @Test
  void sendsNoMoreThanSomeHundredAMinuteIntoAWorkspace() {
    for (int message = 0; message < 300; message++) {
      pacing.went(channel("T1", message), NOW.plusMillis(message * 100L));
    }

    Instant later = NOW.plusSeconds(31);
    assertThat(pacing.freeAt(channel("T1", 301), later)).isEqualTo(NOW.plus(Pacing.LONGEST_SPAN));
  }

  @Test
  void countsFromThePresentWhenTheClockWasPutBack() {
    pacing.went(channel("T1", 1), NOW);
    pacing.hold(channel("T1", 2), NOW.plusSeconds(30), NOW);
    Instant putBack = NOW.minus(Duration.ofHours(1));

    Instant free = pacing.freeAt(channel("T1", 1), putBack);
    Instant held = pacing.freeAt(channel("T1", 2), putBack);

    assertThat(pacing.freeAt(channel("T1", 1), free)).isEqualTo(free);
    assertThat(free).isBetween(putBack.plusSeconds(1), putBack.plusMillis(1_050));
    assertThat(held).isEqualTo(putBack.plusSeconds(30));
    assertThat(pacing.freeAt(channel("T1", 2), held)).isEqualTo(held);
  }

  private static ChatAddress channel(String team, int number) {
    return new ChatAddress(Platform.SLACK, team + "/C" + number);
  }
}
