package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip of somebody's gets an answer that says what is wrong, and does nothing else. */
final class OddInputTest {

  private static final ChatAddress HANA = new ChatAddress(Platform.TELEGRAM, "77");

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final Typist hana = new Typist(new CommandRoom(database, clock).conversation(), HANA);

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exclude ,", "exclude ， ,", "exclude ="})
  void asksWhatIsMeantWhereOnlyMarksAre(String line) {
    assertThat(hana.type(line)).startsWith("What should not count?");
  }

  @Test
  void watchesNothingForAnEmptyItemOfAFile() {
    assertThat(hana.type("import watch:\n- 로봇\n-\n")).contains("Imported: 1").contains("(1)");
    assertThat(hana.type("watchlist")).contains("(1)").doesNotContain("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "<outline text='x'>"})
  void refusesAFileThatIsNestedWithoutEnd(String level) {
    assertThat(hana.type("import " + level.repeat(100_000)))
        .startsWith("That is neither an export");
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch: &all [[*all]]", "a: &a [x, y]\nwatch: [*a, *a]"})
  void refusesAFileThatRefersToItself(String file) {
    assertThat(hana.type("import " + file)).startsWith("That is neither an export");
  }

  @Test
  void countsAllThatAFileCouldNotBring() {
    String file =
        IntStream.range(0, 30).mapToObj(line -> "- (" + line).collect(Collectors.joining("\n"));

    assertThat(hana.type("import watch:\n" + file)).contains("Could not be imported (30)");
  }

  @Test
  void takesBackTheAliasesOfAWatchThatHasNamesOfItsOwn() {
    hana.type("watch 로봇 = 로봇틱스");
    assertThat(hana.type("alias 1 = 기계인간")).contains("기계인간");
    String file = exported();
    hana.type("unwatch 1");

    assertThat(hana.type("import " + file)).doesNotContain("Could not be imported");
    assertThat(hana.type("watchlist")).contains("기계인간");
  }

  @Test
  void saysThatNothingIsSavedUnderANumber() {
    assertThat(hana.type("unsave 9"))
        .isEqualTo("Nothing is saved under ‘9’; saved shows the numbers.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch\u00a0로봇", "watch\u3000로봇", "watch \u2003 로봇\u00a0"})
  void readsAnySpaceBehindAVerb(String line) {
    assertThat(hana.type(line)).startsWith("Now watching ‘로봇’");
  }

  private String exported() {
    return Objects.requireNonNull(hana.reply("export").document()).text();
  }
}
