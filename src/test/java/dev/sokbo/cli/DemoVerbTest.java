package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A demo that finds nothing must not look like one that is broken. */
final class DemoVerbTest {

  @Test
  void namesTheWatchesForWhichThereIsNothing() {
    assertThat(
            DemoVerb.nothingFor(
                List.of(new Settings.Watch("zebra", "zebra"), new Settings.Watch("x", "okapi"))))
        .startsWith("The sample news has nothing for: zebra, x");
    assertThat(DemoVerb.nothingFor(List.of())).startsWith("No watch");
  }
}
