package dev.sokbo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that is used again must not show what its last use left. */
final class KeptStatementsTest {

  private final Database database = TestDatabases.open(Dialect.SQLITE);

  @BeforeEach
  void write() {
    database.inTransaction(handle -> handle.execute("create table word (text text unique)"));
    add("one");
    add("two");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void seesWhatWasWrittenSinceAnAnswerThatNobodyReadToItsEnd() {
    assertThat(first()).isEqualTo("one");

    database.inTransaction(handle -> handle.execute("delete from word where text = 'one'"));

    assertThat(first()).isEqualTo("two");
  }

  @Test
  void answersAQuestionAskedWhileItIsBeingAnswered() {
    List<List<String>> answers =
        database.read(
            handle -> {
              try (Stream<String> texts =
                  handle.createQuery("select text from word").mapTo(String.class).stream()) {
                return texts.map(text -> words(handle)).toList();
              }
            });

    assertThat(answers).containsExactly(List.of("one", "two"), List.of("one", "two"));
  }

  @Test
  void worksAgainAfterItFailed() {
    assertThatThrownBy(() -> add("one")).isInstanceOf(UnableToExecuteStatementException.class);

    add("three");

    assertThat(database.<List<String>, RuntimeException>read(KeptStatementsTest::words))
        .containsExactly("one", "two", "three");
  }

  @Test
  void asksAsManyThingsAsThereAre() {
    List<Integer> answers =
        database.read(
            handle ->
                IntStream.range(0, 600)
                    .map(number -> handle.createQuery("select " + number).mapTo(int.class).one())
                    .boxed()
                    .toList());

    assertThat(answers).isEqualTo(IntStream.range(0, 600).boxed().toList());
  }

  private void add(String text) {
    database.inTransaction(handle -> handle.execute("insert into word (text) values (?)", text));
  }

  private String first() {
    return database
        .read(handle -> handle.createQuery("select text from word").mapTo(String.class).findFirst())
        .orElseThrow();
  }

  private static List<String> words(Handle handle) {
    return handle.createQuery("select text from word").mapTo(String.class).list();
  }
}
