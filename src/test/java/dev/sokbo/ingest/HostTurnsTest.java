package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import dev.sokbo.fetch.AddressGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that is asked too much shuts Sokbo out, and all chats that read its feeds with it. */
final class HostTurnsTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private final HostTurns turns =
      new HostTurns(new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1"))));

  @Test
  void asksAHostOnceASecond() {
    assertThat(turns.begin("https://a.example/1", NOW)).isTrue();
    assertThat(turns.begin("https://a.example/2", NOW.plusMillis(999))).isFalse();
    assertThat(turns.begin("https://b.example/1", NOW)).isTrue();
    assertThat(turns.begin("https://a.example/2", NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void fetchesNoMoreThanTwoFeedsOfAHostAtATime() {
    turns.begin("https://a.example/1", NOW);
    turns.begin("https://a.example/2", NOW.plusSeconds(1));

    assertThat(turns.begin("https://a.example/3", NOW.plusSeconds(9))).isFalse();
    turns.end("https://a.example/1");
    assertThat(turns.begin("https://a.example/3", NOW.plusSeconds(9))).isTrue();
  }

  @Test
  void spreadsThoseThatWait() {
    turns.begin("https://a.example/1", NOW);

    assertThat(turns.next("https://a.example/2", 0, NOW)).isEqualTo(NOW.plusSeconds(1));
    assertThat(turns.next("https://a.example/3", 1, NOW)).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void waitsForNoTimeThatWasSetByAClockThatHasGoneBack() {
    turns.begin("https://a.example/1", NOW);
    Instant before = NOW.minus(Duration.ofHours(1));

    assertThat(turns.begin("https://a.example/2", before)).isTrue();
    assertThat(turns.next("https://a.example/3", 0, before)).isEqualTo(before.plusSeconds(1));
  }

  @Test
  void doesNotSpareTheOperatorsOwnHosts() {
    for (int number = 0; number < 9; number++) {
      assertThat(turns.begin("http://127.0.0.1:9000/" + number, NOW)).isTrue();
      assertThat(turns.begin("http://[::1]:9000/" + number, NOW)).isTrue();
    }
  }
}
