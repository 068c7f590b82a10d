package dev.sokbo.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** How many statements a database's write transactions have run: a measure of work. */
public final class CountedStatements {

  private final AtomicInteger run = new AtomicInteger();

  private CountedStatements() {}

  /** Counts from now on. */
  public static CountedStatements of(Database database) {
    CountedStatements counted = new CountedStatements();
    database
        .writing()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                counted.run.incrementAndGet();
              }
            });
    return counted;
  }

  /** Those since it was last asked. */
  public int take() {
    return run.getAndSet(0);
  }
}
