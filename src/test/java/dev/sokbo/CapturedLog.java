package dev.sokbo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * What is logged while a test runs, kept for it instead of being printed. In a field of the class
 * it holds what all of its tests log, also side by side; in one of the object what its test logs.
 * Classes run side by side too: what others log in the same place at that time is in it.
 */
public final class CapturedLog
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private final Logger logger;
  private final Level level;
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final List<Appender<ILoggingEvent>> consoles = new ArrayList<>();
  private final Appender<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          events.add(event);
        }
      };
  private @Nullable Level usual;
  private int users;

  private CapturedLog(String name, Level level) {
    this.logger = (Logger) LoggerFactory.getLogger(name);
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

  private synchronized void begin() {
    if (users++ > 0) {
      return;
    }
    usual = logger.getLevel();
    logger
        .iteratorForAppenders()
        .forEachRemaining(
            other -> {
              if (other instanceof ConsoleAppender) {
                consoles.add(other);
              }
            });
    consoles.forEach(logger::detachAppender);
    logger.setAdditive(false);
    logger.setLevel(level);
    appender.start();
    logger.addAppender(appender);
  }

  private synchronized void end() {
    if (--users > 0) {
      return;
    }
    logger.detachAppender(appender);
    logger.setLevel(usual);
    logger.setAdditive(true);
    consoles.forEach(logger::addAppender);
    consoles.clear();
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + trace;
  }
}
