package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colours that nobody asked for fill logs and pipes with escape sequences. */
final class TerminalTest {

  @Test
  void isColouredWhereColoursAreForced() {
    assertThat(Terminal.colour(Map.of("CLICOLOR_FORCE", "1"))).isEqualTo(Colour.ON);
    assertThat(Terminal.colour(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", ""))).isEqualTo(Colour.ON);
  }

  @Test
  void isNeverColouredAgainstTheWishForNone() {
    assertThat(Terminal.colour(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")))
        .isEqualTo(Colour.OFF);
  }
}
