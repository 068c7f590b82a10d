package dev.sokbo.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** How much the log tells. */
final class LogLevel {

  private LogLevel() {}

  /** Leaves only warnings, for commands whose output people read, unless SOKBO_LOG_LEVEL is set. */
  static void quietUnlessAsked(Map<String, String> environment) {
    setUnlessAsked(environment, Level.WARN);
  }

  /** Tells what a service does, unless SOKBO_LOG_LEVEL says something; an empty one does not. */
  static void plainUnlessAsked(Map<String, String> environment) {
    setUnlessAsked(environment, Level.INFO);
  }

  private static void setUnlessAsked(Map<String, String> environment, Level level) {
    if (environment.getOrDefault("SOKBO_LOG_LEVEL", "").isBlank()
        && LoggerFactory.getLogger("dev.sokbo") instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
