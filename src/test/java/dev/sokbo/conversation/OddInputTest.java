package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Listing;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lang: fr|I speak Korean and English. For example: lang ko, lang en",
        "timezone: Seol|There is no time zone ‘Seol’. Try: timezone Asia/Seoul, timezone New York",
        "schedule: someday|Can’t read the schedule ‘someday’.\\n    Try: instant, every 3h",
        "style: loud|There is no style ‘loud’; choose headline, compact or card.",
        "updates: never|‘never’ is none of the choices: edit, reply or off.",
        "quiet: always|Can’t read the quiet hours ‘always’. Try: quiet 22:00-07:00",
        "breaking: 99|Can’t read ‘99’. Try: breaking on",
        "digest: empty maybe|To hear of it when there is nothing new: digest empty on",
        "watch: (로봇|Can’t look for that: the parenthesis is never closed.",
        "watch: ['']|What should I watch? For example: watch Meta",
        "alias: 9 = 로봇|There is no watch ‘9’; watchlist shows names and numbers.",
        "include: 9 = 로봇|There is no watch ‘9’; watchlist shows names and numbers.",
        "sub: ftp://a.example/rss|It must begin with http:// or https://.",
        "mute: nothing|There is no watch or feed ‘nothing’. Try: mute 8h",
        "colour: red|There is no such setting; a file may have: lang, timezone, schedule,",
        "export: opml|A file can’t give this command; type it instead.",
        "digest: [null]|A file can’t give this command; type it instead.",
        "search: ''|A file can’t give this command; type it instead."
      })
  void tellsOfEachLineOfAFileWhyItCouldNotBeTaken(String file, String reason) {
    hana.type("lang en");

    assertThat(hana.type("import " + file))
        .contains("Imported: 0", "Could not be imported (1)", reason.replace("\\n", "\n"));
  }

  @Test
  void saysHowManyPagesASearchHas() {
    List<ParsedEntry> listed =
        IntStream.range(0, 17)
            .mapToObj(number -> "로봇 " + number)
            .map(title -> new ParsedEntry(title, title, null, null, null, null, null, null))
            .toList();
    database.inTransaction(
        handle -> {
          Feed feed =
              new FeedStore()
                  .add(
                      handle, "https://a.example/rss", FeedStore.Following.COMMON, clock.instant());
          new EntryIntake(new EntryStore())
              .takeNew(handle, feed, Listing.of(listed), clock.instant());
        });

    assertThat(hana.type("search 로봇 p3")).contains("page 3");
    assertThat(hana.type("search 로봇 p99"))
        .startsWith("There are only 3 pages for ‘로봇’; p3 behind the words shows the last.");
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
  void watchesNothingThatExcludesItselfByAnotherName() {
    assertThat(hana.type("watch 삼성 -Samsung"))
        .contains("looks for ‘Samsung’ and excludes it", "삼성 -Samsung\n\u3000\u3000 ^");
    assertThat(hana.type("watch 삼성 -\"Samsung\"")).startsWith("Now watching");
  }

  @Test
  void followsASiteThatIsNamedAsPeopleNameIt() {
    assertThat(hana.type("sub a.example/news"))
        .startsWith("Following the feed https://a.example/news");
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
