package dev.sokbo;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what tests provoke out of the log, so that it shows what nobody provoked: whatever comes of
 * an exception that says that it is invented.
 */
public final class InventedFilter extends Filter<ILoggingEvent> {

  @Override
  public FilterReply decide(ILoggingEvent event) {
    @Nullable IThrowableProxy thrown = event.getThrowableProxy();
    while (thrown != null) {
      if (thrown.getMessage() != null && thrown.getMessage().contains("invented")) {
        return FilterReply.DENY;
      }
      thrown = thrown.getCause();
    }
    return FilterReply.NEUTRAL;
  }
}
