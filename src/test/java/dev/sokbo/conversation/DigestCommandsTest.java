package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People must see at once what they set, and when they will hear next. */
final class DigestCommandsTest {

  private static final ChatAddress DESK = new ChatAddress(Platform.TELEGRAM, "42");

  /** A Monday, 10:00 in Seoul. */
  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));

  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final Typist desk = new Typist(new CommandRoom(database, clock).conversation(), DESK);

  @BeforeEach
  void beginInEnglish() {
    desk.type("watch Meta");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule|Digests: instant|Next digest: as soon as there is news.",
        "schedule every 3h|Digests: every 3h|Next digest: Mon 3 Aug 13:00",
        "schedule weekdays 08:30|Digests: weekdays 08:30|Next digest: Tue 4 Aug 08:30",
        "schedule cron 0 9 * * 6|Digests: cron 0 9 * * 6|Next digest: Sat 8 Aug 09:00",
        "timezone|Time zone: Asia/Seoul (now Mon 3 Aug 10:00)|Next digest: as soon",
        "timezone new york|Time zone: America/New_York (now Sun 2 Aug 21:00)|Next digest: as soon",
        "timezone 하와이|Time zone: Pacific/Honolulu (now Sun 2 Aug 15:00)|Next digest: as soon",
        "timezone 호찌민|Time zone: Asia/Ho_Chi_Minh|Next digest: as soon",
        "quiet 09:00-12:00|Quiet hours: 09:00-12:00. News is held|Next digest: Mon 3 Aug 12:00",
        "quiet 22-7 silent|comes without a sound|Next digest: as soon as there is news.",
        "quiet off|There are no quiet hours.|Next digest: as soon as there is news.",
        "mute|All news is held until you unmute it.|Next digest: once you unmute.",
        "mute 8h|All news is held until Mon 3 Aug 18:00.|Next digest: Mon 3 Aug 18:00",
        "mute meta for 2 days|News of ‘Meta’ is held until Wed 5 Aug 10:00.|Next digest: as soon",
        "mute 1|News of ‘Meta’ is held until you unmute it.|Next digest: as soon",
        "mute watch Meta 2h|News of ‘Meta’ is held until Mon 3 Aug 12:00.|Next digest: as soon",
        "unmute Meta|‘Meta’ is no longer muted.|Next digest: as soon",
        "breaking on|A story that 4 outlets carry within 30 minutes|Next digest: as soon",
        "breaking 6 quiet|A story that 6 outlets carry within 30 minutes comes ahead of schedule,"
            + " even in quiet|Next",
        "breaking off|Nothing comes ahead of schedule.|Next digest: as soon",
        "digest|Nothing is waiting to be sent.|Next digest: as soon",
        "digest empty on|You will also hear when there is nothing new.|Next digest: ",
        "resume|Sending again.|Next digest: as soon",
      })
  void tellsWhatIsSetAndWhenTheNextDigestComes(String line, String told, String next) {
    assertThat(desk.type(line)).contains(told).contains(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule someday|Can’t read the schedule ‘someday’.|Try: instant, every 3h",
        "schedule every 0h|choose from 1 to 168 hours|Try: instant",
        "schedule weekdays|a time of day is missing|Try: instant",
        "schedule cron 99 * * * *|is not a cron expression|Try: instant",
        "timezone york|There is no time zone ‘york’|Did you mean: America/New_York",
        "timezone Seol|There is no time zone ‘Seol’|Did you mean: Asia/Seoul",
        "timezone Tokio|There is no time zone ‘Tokio’|Did you mean: Asia/Tokyo",
        "timezone Berrlin|There is no time zone ‘Berrlin’|Did you mean: Europe/Berlin",
        "timezone EST|There is no time zone ‘EST’|Asia/Seoul",
        "quiet at night|Can’t read the quiet hours|22:00-07:00",
        "mute Samsung 1d|There is no watch or feed ‘Samsung’|mute 8h",
        "mute 7|There is no watch or feed ‘7’|mute 8h",
        "mute Meta soon|Can’t read the time ‘soon’|mute Meta 8h",
        "mute 1 0d|Can’t read the time ‘0d’|mute Meta 8h",
        "mute 400d|Can’t read the time ‘400d’|up to a year",
        "breaking 1|Can’t read ‘1’|breaking on",
        "schedule cron|five fields expected, not 0|Try: instant",
        "style loud|There is no style ‘loud’|headline, compact or card",
        "updates never|‘never’ is none of the choices|edit, reply or off",
        "save this|Found no entry for ‘this’ to save|the #number that search shows",
        "digest tomorrow|digest alone sends what is waiting|digest empty on",
      })
  void answersBadWordsWithExamples(String line, String problem, String example) {
    assertThat(desk.type(line)).contains(problem).contains(example);
  }

  @Test
  void choosesParticlesByTheWordThatTheyFollow() {
    desk.type("lang ko");

    assertThat(desk.type("schedule 언젠가")).contains("‘언젠가’는 알 수 없는");
    assertThat(desk.type("schedule 대충")).contains("‘대충’은 알 수 없는");
    assertThat(desk.type("style LG")).contains("‘LG’는 알 수 없는");
    assertThat(desk.type("style 13")).contains("‘13’은 알 수 없는");
    assertThat(desk.type("quiet 언제나")).contains("‘언제나’를 조용한 시간으로");
  }

  @Test
  void keepsWhatWasSet() {
    desk.type("style card");
    desk.type("updates reply");
    desk.type("quiet 22:00-07:00");
    desk.type("breaking on 5");

    assertThat(desk.type("style")).contains("card");
    assertThat(desk.type("updates")).contains("silent reply");
    assertThat(desk.type("quiet")).contains("22:00-07:00");
    assertThat(desk.type("breaking")).contains("A story that 5 outlets");
  }

  @Test
  void showsEverySettingAndAllThatIsMuted() {
    desk.type("digest empty on");
    desk.type("mute Meta 2d");
    assertThat(desk.type("settings"))
        .contains("You will also hear when there is nothing new.")
        .contains("News of ‘Meta’ is held until Wed 5 Aug 10:00.");

    desk.type("mute");
    assertThat(desk.type("settings")).contains("All news is held until you unmute it.");

    desk.type("unmute");
    assertThat(desk.type("settings")).contains("Nothing is muted.");
  }

  @Test
  void tellsThatNothingComesWhilePaused() {
    desk.type("pause");

    assertThat(desk.type("schedule")).contains("Next digest: once you resume.");
    assertThat(desk.type("resume")).contains("as soon as there is news");
  }

  @Test
  void endsEverySilenceAtOnce() {
    desk.type("mute 1d");
    desk.type("mute Meta");

    assertThat(desk.type("unmute")).contains("Nothing is muted any more.").contains("as soon as");
  }

  @Test
  void pausesForATimeAndResumesBefore() {
    assertThat(desk.type("pause 2h")).contains("All news is held until Mon 3 Aug 12:00.");

    assertThat(desk.type("resume")).contains("Sending again.").contains("as soon as");
  }

  @Test
  void endsAWatchOfAQuotedWordByTheWord() {
    desk.type("watch \"Apple\"");

    assertThat(desk.type("unwatch apple")).contains("No longer watching ‘\"Apple\"’.");
  }

  @Test
  void namesTheNextDigestInTheNewZone() {
    desk.type("schedule daily 08:30");

    assertThat(desk.type("timezone Europe/Berlin"))
        .contains("Time zone: Europe/Berlin (now Mon 3 Aug 03:00)")
        .contains("Next digest: Mon 3 Aug 08:30");
  }
}
