package dev.sokbo.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who fails must leave the other end in peace, and be back soon after it works again. */
final class BackoffTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void doublesUpToTheLongest() {
    Backoff backoff = new Backoff(SECOND, Duration.ofSeconds(5));

    assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 5L, 5L);
  }

  @Test
  void startsOverAfterASuccess() {
    Backoff backoff = new Backoff(SECOND, Duration.ofSeconds(5));
    Stream.generate(backoff::next).limit(5).forEach(wait -> {});

    backoff.reset();

    assertThat(backoff.next()).isEqualTo(SECOND);
  }

  @Test
  void beginsNoHigherThanTheLongest() {
    assertThat(new Backoff(Duration.ofSeconds(9), SECOND).next()).isEqualTo(SECOND);
  }
}
