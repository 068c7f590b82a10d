package dev.sokbo.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log of the program: to standard error, as standard output belongs to what commands print.
 * Logback finds it as a service; its XML, which is read at each start else, takes a tenth of that
 * start. Whoever brings a file of their own, by {@code -Dlogback.configurationFile} or as {@code
 * logback.xml} or {@code logback-test.xml} on the class path, is served by that file.
 */
public final class LogToErrors extends ContextAwareBase implements Configurator {

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0} %msg%n%rEx{8}";

  /** It tells the whole body of what it does not know, whoever sent it. */
  private static final String TELLS_BODIES = "com.slack.api.bolt.util.SlackRequestParser";

  @Override
  public ExecutionStatus configure(LoggerContext log) {
    if (isConfiguredElsewhere()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    setUp(log, System.getenv("SOKBO_LOG_LEVEL"));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * @param level how much Sokbo tells; null or a level that there is not stands for INFO ({@code
   *     run} refuses the latter with the other mistakes)
   */
  static void setUp(LoggerContext log, @Nullable String level) {
    Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender(log));
    log.getLogger(TELLS_BODIES).setLevel(Level.OFF);
    log.getLogger("dev.sokbo").setLevel(Level.toLevel(level, Level.INFO));
  }

  private static boolean isConfiguredElsewhere() {
    ClassLoader classes = LogToErrors.class.getClassLoader();
    return System.getProperty("logback.configurationFile") != null
        || Stream.of("logback-test.xml", "logback.xml")
            .map(classes::getResource)
            .anyMatch(Objects::nonNull);
  }

  private static ConsoleAppender<ILoggingEvent> appender(LoggerContext log) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(log);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(log);
    appender.setName("stderr");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
