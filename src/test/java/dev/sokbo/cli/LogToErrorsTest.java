package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Standard output belongs to results: the log must stay out of it, and tell enough elsewhere. */
final class LogToErrorsTest {

  private final LoggerContext log = new LoggerContext();

  @Test
  void writesTimeLevelAndPlaceInOneLineToStandardError() {
    LogToErrors.setUp(log, null);
    LoggingEvent event = new LoggingEvent();
    event.setLoggerContext(log);
    event.setLoggerName("dev.sokbo.assembly.Sokbo");
    event.setLevel(Level.INFO);
    event.setInstant(Instant.parse("2026-03-02T23:30:00.250Z"));
    event.setMessage("속보 시작");

    assertThat(appender().getTarget()).isEqualTo("System.err");
    assertThat(new String(appender().getEncoder().encode(event), StandardCharsets.UTF_8))
        .isEqualTo("2026-03-02T23:30:00.250Z INFO  Sokbo 속보 시작" + System.lineSeparator());
  }

  @Test
  void tellsWhatSokboDoesAndOnlyTheTroubleOfLibraries() {
    LogToErrors.setUp(log, null);

    assertThat(log.getLogger("dev.sokbo.poll").getEffectiveLevel()).isEqualTo(Level.INFO);
    assertThat(log.getLogger("org.quartz").getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(log.getLogger("com.slack.api.bolt.util.SlackRequestParser").getEffectiveLevel())
        .isEqualTo(Level.OFF);
  }

  @Test
  void tellsAsMuchAsAskedFor() {
    LogToErrors.setUp(log, "debug");

    assertThat(log.getLogger("dev.sokbo").getLevel()).isEqualTo(Level.DEBUG);
  }

  @Test
  void leavesTheLogToAFileOfOnesOwn() {
    assertThat(getClass().getResource("/logback-test.xml")).isNotNull();

    assertThat(new LogToErrors().configure(log)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    assertThat(log.getLogger("ROOT").getAppender("stderr")).isNull();
  }

  private ConsoleAppender<ILoggingEvent> appender() {
    return (ConsoleAppender<ILoggingEvent>) log.getLogger("ROOT").getAppender("stderr");
  }
}
