package dev.sokbo.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.headline.TitleText;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What speaks against two titles' telling one event. */
final class Objections {

  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00Z");

  private Objections() {}

  /** Those that hold, whichever title comes first. */
  static Set<Objection> objections(String left, String right, long hoursBetween) {
    Article first = article(1, left, NOON);
    Article second = article(2, right, NOON.plus(Duration.ofHours(hoursBetween)));
    Set<Objection> held = EnumSet.noneOf(Objection.class);
    for (Objection objection : Objection.values()) {
      assertThat(objection.holds(second, first)).isEqualTo(objection.holds(first, second));
      if (objection.holds(first, second)) {
        held.add(objection);
      }
    }
    return held;
  }

  private static Article article(long id, String title, Instant at) {
    return new Article(id, at, TitleText.of(title));
  }
}
