package dev.sokbo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A platform that is asked at every command slows commands, and one asked too rarely is wrong. */
final class RecentTest {

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));
  private final Recent<String> recent = new Recent<>(Duration.ofMinutes(1), clock);
  private final List<String> asked = new ArrayList<>();

  @Test
  void asksAgainOnlyAfterAWhile() {
    ask("a");
    clock.advance(Duration.ofSeconds(59));
    assertThat(ask("a")).contains("answer to a");
    assertThat(asked).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    ask("a");
    assertThat(asked).hasSize(2);
  }

  @Test
  void asksAnewForWhatIsForgotten() {
    ask("a");
    recent.forget("a");
    ask("a");

    assertThat(asked).hasSize(2);
  }

  @Test
  void asksAnewForWhatCouldNotBeTold() {
    assertThat(recent.get("a", Optional::empty)).isEmpty();

    assertThat(ask("a")).contains("answer to a");
  }

  @Test
  void givesAnAnswerAwayOnceAndNotTooLate() {
    recent.keep("a", "1");
    recent.keep("b", "2");

    assertThat(recent.take("a")).contains("1");
    assertThat(recent.take("a")).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(recent.take("b")).isEmpty();
  }

  @Test
  void letsTheOldestAnswerGoWhereThereAreMany() {
    ask("first");
    ask("second");
    recent.keep("first", "a newer answer");
    for (int number = 0; number < 9_999; number++) {
      recent.keep("other " + number, "");
    }
    asked.clear();

    assertThat(ask("first")).contains("a newer answer");
    ask("second");
    assertThat(asked).containsExactly("second");
  }

  private Optional<String> ask(String key) {
    return recent.get(
        key,
        () -> {
          asked.add(key);
          return Optional.of("answer to " + key);
        });
  }
}
