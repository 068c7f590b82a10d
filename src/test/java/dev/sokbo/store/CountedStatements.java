package dev.sokbo.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements that a database's write transactions have run: a measure of work. */
public final class CountedStatements {

  private final List<String> run = new ArrayList<>();

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
                counted.add(context.getRawSql());
              }
            });
    return counted;
  }

  private synchronized void add(String statement) {
    run.add(statement);
  }

  /** How many there were since they were last taken. */
  public int take() {
    return takeAll().size();
  }

  /** Those since they were last taken. */
  public synchronized List<String> takeAll() {
    List<String> all = List.copyOf(run);
    run.clear();
    return all;
  }
}
