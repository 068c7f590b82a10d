package dev.sokbo.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;

/**
 * Prepared statements that stay with their SQLite connection and are used again: SQLite compiles an
 * SQL text within the process, which for short statements costs more than to run it, and its JDBC
 * driver keeps none.
 *
 * <p>They belong to the connection itself, not to the pool's view of it, which ends with each use.
 */
final class KeptStatements implements StatementBuilderFactory {

  /** More than there are texts, but for lists of any length. */
  private static final int MOST = 250;

  private final Map<SQLiteConnection, OfConnection> connections = new ConcurrentHashMap<>();

  @Override
  public StatementBuilder createStatementBuilder(Connection connection) {
    try {
      return of(connection.unwrap(SQLiteConnection.class));
    } catch (SQLException e) {
      throw new IllegalStateException("not a connection to SQLite", e);
    }
  }

  private OfConnection of(SQLiteConnection connection) throws SQLException {
    OfConnection known = connections.get(connection);
    if (known != null) {
      return known;
    }
    dropClosed();
    OfConnection fresh = new OfConnection(connection);
    connections.put(connection, fresh);
    return fresh;
  }

  private void dropClosed() throws SQLException {
    Iterator<SQLiteConnection> known = connections.keySet().iterator();
    while (known.hasNext()) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
  }

  /** Those of one connection, which serves one thread at a time. */
  private static final class OfConnection extends DefaultStatementBuilder {

    private final SQLiteConnection connection;

    /** Those that are not in use by their texts, the longest unused first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    /**
     * The texts of those in use; Jdbi ends them under the text before its parameters were found.
     */
    private final IdentityHashMap<Statement, String> used = new IdentityHashMap<>();

    OfConnection(SQLiteConnection connection) {
      this.connection = connection;
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context)
        throws SQLException {
      PreparedStatement kept = idle.remove(sql);
      PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
      used.put(statement, sql);
      return statement;
    }

    /** An unfinished result would hold a snapshot; it ends here. */
    @Override
    public void close(Connection pooled, String written, Statement statement) throws SQLException {
      String sql = used.remove(statement);
      if (sql == null || !(statement instanceof PreparedStatement prepared)) {
        statement.close();
      } else if (!prepared.isClosed()) {
        prepared.getMoreResults();
        prepared.clearParameters();
        keep(sql, prepared);
      }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
      PreparedStatement twin = idle.put(sql, statement);
      if (twin != null) {
        twin.close();
      }
      if (idle.size() > MOST) {
        Iterator<PreparedStatement> oldest = idle.values().iterator();
        oldest.next().close();
        oldest.remove();
      }
    }
  }
}
