package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Containers often set a variable to nothing; the log has to tell what it tells without it. */
@Isolated("it listens to the log")
final class LogLevelTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.sokbo");
  private final @Nullable Level before = logger.getLevel();

  @BeforeEach
  void begin() {
    logger.setLevel(Level.ERROR);
  }

  @AfterEach
  void restore() {
    logger.setLevel(before);
  }

  @Test
  void aServiceTellsWhatItDoesUnlessAskedOtherwise() {
    LogLevel.plainUnlessAsked(Map.of("SOKBO_LOG_LEVEL", "ERROR"));
    assertThat(logger.getLevel()).isEqualTo(Level.ERROR);

    LogLevel.plainUnlessAsked(Map.of("SOKBO_LOG_LEVEL", " "));
    assertThat(logger.getLevel()).isEqualTo(Level.INFO);
  }

  @Test
  void theDemoTellsOfTroubleOnlyUnlessAskedOtherwise() {
    LogLevel.quietUnlessAsked(Map.of("SOKBO_LOG_LEVEL", "DEBUG"));
    assertThat(logger.getLevel()).isEqualTo(Level.ERROR);

    LogLevel.quietUnlessAsked(Map.of());
    assertThat(logger.getLevel()).isEqualTo(Level.WARN);
  }
}
