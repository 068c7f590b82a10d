package dev.sokbo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every feature leans on these transactions: half-done work must never be seen. */
final class DatabaseContractTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  @EveryDatabase
  void commitsWhatATransactionWrote(Database database) {
    database.inTransaction(handle -> insertFeed(handle, "https://example.test/a"));

    assertThat(countFeeds(database)).isEqualTo(1);
  }

  @EveryDatabase
  void leavesNothingBehindWhenWorkFails(Database database) {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    handle -> {
                      insertFeed(handle, "https://example.test/a");
                      throw new IllegalStateException("half way");
                    }))
        .hasMessage("half way");

    assertThat(countFeeds(database)).isZero();
  }

  @EveryDatabase
  void joinsTheTransactionThatIsOpen(Database database) {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    outer -> {
                      database.inTransaction(inner -> insertFeed(inner, "https://example.test/a"));
                      assertThat(countFeeds(database)).isEqualTo(1);
                      throw new IllegalStateException("half way");
                    }))
        .hasMessage("half way");

    assertThat(countFeeds(database)).isZero();
  }

  @EveryDatabase
  void undoesFailedWorkWithinATransactionAlone(Database database) {
    database.inTransaction(
        outer -> {
          insertFeed(outer, "https://example.test/a");
          assertThatThrownBy(() -> database.inTransaction(DatabaseContractTest::insertTwice));
          insertFeed(outer, "https://example.test/c");
        });

    assertThat(countFeeds(database)).isEqualTo(2);
  }

  @EveryDatabase
  void tellsOfWhatCommittedAndOfNothingElse(Database database) {
    List<String> told = new ArrayList<>();
    database.inTransaction(
        outer -> {
          database.inTransaction(inner -> database.afterCommit(() -> told.add("kept")));
          assertThatThrownBy(
              () ->
                  database.inTransaction(
                      inner -> {
                        database.afterCommit(() -> told.add("undone"));
                        insertTwice(inner);
                      }));
          assertThat(told).isEmpty();
        });
    database.afterCommit(() -> told.add("at once"));

    assertThat(told).containsExactly("kept", "at once");
  }

  @EveryDatabase
  void doesAllThatWaitsForACommitThoughSomeOfItFails(Database database) {
    List<String> told = new ArrayList<>();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    handle -> {
                      insertFeed(handle, "https://example.test/a");
                      for (String word : List.of("one", "two")) {
                        database.afterCommit(
                            () -> {
                              throw new IllegalStateException(word);
                            });
                        database.afterCommit(() -> told.add(word));
                      }
                    }))
        .hasMessage("one")
        .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
    assertThat(told).containsExactly("one", "two");
    assertThat(countFeeds(database)).isEqualTo(1);
  }

  @EveryDatabase
  void givesInstantsBackToTheMillisecond(Database database) {
    Instant precise = Instant.parse("2026-08-01T12:34:56.789Z");
    Instant read =
        database.read(
            handle ->
                handle
                    .createQuery("select cast(:at as bigint) as at_time")
                    .bind("at", precise)
                    .mapTo(Instant.class)
                    .one());

    assertThat(read).isEqualTo(precise);
  }

  @EveryDatabase
  void keepsTruthAsANumber(Database database) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into feed (url, common, next_poll_at, created_at)
                    values ('https://example.test/a', :common, 0, 0)
                    """)
                .bind("common", true)
                .execute());

    int stored =
        database.read(
            handle -> handle.createQuery("select common from feed").mapTo(Integer.class).one());
    assertThat(stored).isEqualTo(1);
  }

  /** A record of a row. */
  private record Address(String url, @Nullable Instant polledAt, State state, Times times) {}

  /** Another within it. */
  private record Times(Instant nextPollAt, @Nullable Long rhythmMillis, boolean common) {}

  private enum State {
    ACTIVE
  }

  @EveryDatabase
  void fillsARecordAndThoseWithinItFromOneRow(Database database) {
    database.inTransaction(handle -> insertFeed(handle, "https://example.test/a"));

    List<Address> read =
        database.read(
            handle -> handle.createQuery("select * from feed").mapTo(Address.class).list());

    assertThat(read)
        .containsExactly(
            new Address("https://example.test/a", null, State.ACTIVE, new Times(NOW, null, false)));
  }

  @EveryDatabase
  void saysWhichColumnARecordLacks(Database database) {
    database.inTransaction(handle -> insertFeed(handle, "https://example.test/a"));

    assertThatThrownBy(
            () ->
                database.read(
                    handle ->
                        handle.createQuery("select url from feed").mapTo(Address.class).list()))
        .hasMessageContaining("Address asks for a column polled_at");
  }

  @ParameterizedTest
  @EnumSource
  void opensAgainWhatItMade(Dialect dialect) {
    DatabaseLocation location = TestDatabases.location(dialect);
    try (Database first = Database.open(location)) {
      first.inTransaction(handle -> insertFeed(handle, "https://example.test/a"));
    }
    try (Database second = Database.open(location)) {
      assertThat(countFeeds(second)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesADatabaseOfANewerVersion(Dialect dialect) {
    DatabaseLocation location = TestDatabases.location(dialect);
    NewerDatabase.make(location);

    assertThatThrownBy(() -> Database.open(location))
        .isInstanceOf(DatabaseTooNewException.class)
        .hasMessageContaining("99")
        .hasMessageContaining(location.url().replaceFirst("\\?.*$", ""));
  }

  @ParameterizedTest
  @EnumSource
  void refusesADatabaseWhoseSchemaIsNotWhatItSays(Dialect dialect) {
    DatabaseLocation location = TestDatabases.location(dialect);
    try (Database database = Database.open(location)) {
      database.inTransaction(
          handle -> handle.execute("update flyway_schema_history set checksum = checksum + 1"));
    }

    assertThatThrownBy(() -> Database.open(location))
        .isInstanceOf(DatabaseDiffersException.class)
        .hasMessageContaining(location.url().replaceFirst("\\?.*$", ""))
        .hasMessageContaining("schema version 1 differs by its checksum")
        .hasMessageNotContaining("\n");
  }

  private static void insertFeed(Handle handle, String url) {
    handle
        .createUpdate("insert into feed (url, next_poll_at, created_at) values (:url, :now, :now)")
        .bind("url", url)
        .bind("now", NOW)
        .execute();
  }

  private static int countFeeds(Database database) {
    return database.read(
        handle -> handle.createQuery("select count(*) from feed").mapTo(Integer.class).one());
  }

  @Test
  void namesTheFileThatIsNoDatabase(@TempDir Path folder) throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(100));

    assertThatThrownBy(() -> Database.open(DatabaseLocation.of("jdbc:sqlite:" + letter)))
        .hasMessageContaining("letter.db");
  }

  private static void insertTwice(Handle handle) {
    insertFeed(handle, "https://example.test/b");
    insertFeed(handle, "https://example.test/b");
  }
}
