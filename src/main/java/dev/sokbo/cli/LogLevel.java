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
    if (!environment.containsKey("SOKBO_LOG_LEVEL")
        && LoggerFactory.getLogger("dev.sokbo") instanceof Logger logger) {
      logger.setLevel(Level.WARN);
    }
  }
}
