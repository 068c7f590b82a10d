package dev.sokbo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * What is logged while a test runs, kept for it instead of being printed. In a field of the class
 * it holds what is logged during all of its tests, in one of the object during each. Tests that run
 * at the same time are heard too, so whoever counts lines has to be isolated.
 */
public final class CapturedLog
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  /** The loggers that are captured now, by anybody. */
  private static final Map<Logger, Muted> MUTED = new HashMap<>();

  private final Logger logger;
  private final Level level;
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Appender<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getLevel().isGreaterOrEqual(level)) {
            event.prepareForDeferredProcessing();
            events.add(event);
          }
        }
      };
  private int users;

  private CapturedLog(String name, Level level) {
    this.logger = context().getLogger(name);
    this.level = level;
  }

  /** What everything below a package or class logs at a level or above. */
  public static CapturedLog of(String name, Level level) {
    return new CapturedLog(name, level);
  }

  /** The errors that a class logs, be it visible or not. */
  public static CapturedLog errorsOf(String name) {
    return of(name, Level.ERROR);
  }

  /** What everything logs, libraries too. */
  public static CapturedLog ofEverything() {
    return of(Logger.ROOT_LOGGER_NAME, Level.TRACE);
  }

  /** The lines so far, without stack traces. */
  public List<String> lines() {
    return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** The lines and stack traces so far. */
  public List<String> texts() {
    return events.stream().map(CapturedLog::text).toList();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    begin();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    begin();
  }

  /** What was captured may tell why a test failed. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      texts().forEach(System.err::println);
    }
    end();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end();
  }

  private void begin() {
    synchronized (MUTED) {
      if (users++ == 0) {
        MUTED.computeIfAbsent(logger, Muted::new).users++;
        if (!logger.isEnabledFor(level)) {
          logger.setLevel(level);
        }
        appender.start();
        logger.addAppender(appender);
      }
    }
  }

  private void end() {
    synchronized (MUTED) {
      if (--users == 0) {
        logger.detachAppender(appender);
        Muted muted = Objects.requireNonNull(MUTED.get(logger));
        if (--muted.users == 0) {
          muted.restore();
          MUTED.remove(logger);
        }
      }
    }
  }

  /** The log itself, for which SLF4J stands in while another test's first line sets it up. */
  private static LoggerContext context() {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    while (!(factory instanceof LoggerContext)) {
      Thread.onSpinWait();
      factory = LoggerFactory.getILoggerFactory();
    }
    return (LoggerContext) factory;
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + trace;
  }

  /** A logger that prints nothing until it is as it was before. */
  private static final class Muted {

    private final Logger logger;
    private final @Nullable Level level;
    private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
    private int users;

    Muted(Logger logger) {
      this.logger = logger;
      this.level = logger.getLevel();
      logger.iteratorForAppenders().forEachRemaining(appenders::add);
      appenders.forEach(logger::detachAppender);
      logger.setAdditive(false);
    }

    void restore() {
      logger.setLevel(level);
      logger.setAdditive(true);
      appenders.forEach(logger::addAppender);
    }
  }
}
