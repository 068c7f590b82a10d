package dev.sokbo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of one embedded PostgreSQL server for the whole run. To make a schema and its tables
 * costs ten times what emptying them does, so those whose databases were closed serve again.
 */
final class TestSchemas {

  private static @Nullable EmbeddedPostgres server;

  /** Those that were given out migrated; each may be in use. */
  private static final Set<String> MIGRATED = new TreeSet<>();

  private static int made;

  private TestSchemas() {}

  /** A schema without tables, never given out again. */
  static synchronized DatabaseLocation bare() {
    return location(make());
  }

  /** Opens a schema with empty tables that nobody else is connected to. */
  static synchronized Database open() {
    String schema =
        jdbi()
            .withHandle(
                handle ->
                    idle(handle).stream().findFirst().map(name -> clear(handle, name)).orElse(""));
    if (schema.isEmpty()) {
      schema = make();
      MIGRATED.add(schema);
    }
    return Database.open(location(schema));
  }

  private static Set<String> idle(Handle handle) {
    Set<String> idle = new TreeSet<>(MIGRATED);
    idle.removeAll(
        new HashSet<>(
            handle
                .createQuery("select application_name from pg_stat_activity")
                .mapTo(String.class)
                .list()));
    return idle;
  }

  /** Empties all tables, in whatever order, and begins their ids anew. */
  private static String clear(Handle handle, String schema) {
    handle.execute(
        """
        do $$
        declare name text;
        begin
          set local session_replication_role = replica;
          for name in
            select tablename from pg_tables
            where schemaname = '%1$s' and tablename not like 'flyway%%'
          loop
            execute 'delete from %1$s.' || name;
          end loop;
          for name in select sequencename from pg_sequences where schemaname = '%1$s' loop
            perform setval(('%1$s.' || name)::regclass, 1, false);
          end loop;
        end $$
        """
            .formatted(schema));
    return schema;
  }

  private static String make() {
    made++;
    String schema = "test" + made;
    jdbi().useHandle(handle -> handle.execute("create schema " + schema));
    return schema;
  }

  /** Its connections carry the schema's name, which shows that it is in use. */
  private static DatabaseLocation location(String schema) {
    return DatabaseLocation.of(
        server().getJdbcUrl("postgres", "postgres")
            + "&currentSchema="
            + schema
            + "&ApplicationName="
            + schema);
  }

  private static Jdbi jdbi() {
    return Jdbi.create(server().getPostgresDatabase());
  }

  private static EmbeddedPostgres server() {
    try {
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
