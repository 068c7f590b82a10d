package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.Chat;
import dev.sokbo.message.PlainText;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import dev.sokbo.preference.Growth;
import dev.sokbo.preference.Preferences;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who was told a story learns that it has grown without being disturbed by it again. */
final class GrowingStoryTest {

  private static final String STORY = "메타, 새 안경 15일 공개";

  @EveryDatabase
  void changesTheMessageThatToldIt(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);

    List<Delivery> after = growTwice(newsroom);

    assertThat(after)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.edits()).isEqualTo("m-" + first(newsroom).key());
              assertThat(change.sound()).isEqualTo(Sound.SILENT);
              assertThat(PlainText.of(change.message())).contains("외 2곳", "(종합)");
            });
  }

  @EveryDatabase
  void answersToTheMessageWhereTheChatWantsThat(Database database) {
    Newsroom newsroom = told(database, Growth.REPLY);

    List<Delivery> after = growTwice(newsroom);

    assertThat(after)
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.thread()).isEqualTo("m-" + first(newsroom).key());
              assertThat(reply.edits()).isNull();
              assertThat(reply.sound()).isEqualTo(Sound.SILENT);
              assertThat(PlainText.of(reply.message())).contains("이제 3곳에서");
            });
  }

  @EveryDatabase
  void leavesTheMessageWhereTheChatWantsThat(Database database) {
    assertThat(growTwice(told(database, Growth.IGNORE))).isEmpty();
  }

  @EveryDatabase
  void leavesAMessageOfYesterday(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);
    newsroom.clock.advance(Duration.ofHours(25));

    assertThat(growTwice(newsroom)).isEmpty();
  }

  @EveryDatabase
  void leavesAMessageThatCannotBeNamed(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);
    database.inTransaction(handle -> handle.execute("update outbox set platform_message_id = ''"));

    assertThat(growTwice(newsroom)).isEmpty();
  }

  @EveryDatabase
  void tellsAnewOnlySoManyStoriesAsFitIntoTheMessage(Database database) {
    Newsroom newsroom =
        new Newsroom(database, new FakeClock(Instant.parse("2026-09-01T03:00:00Z")));
    newsroom.chat("1", new Instantly(), "메타");
    String other = "메타, 부산 해저 전산소 착공";
    newsroom.publish(
        newsroom.knownFeed("gaon"), newsroom.entry("1", STORY), newsroom.entry("8", other));
    newsroom.deliver();
    newsroom.telegram.takesAtMost(PlainText.of(first(newsroom).message()).length() + 30);
    newsroom.publish(newsroom.knownFeed("sora"), newsroom.entry("9", other));

    assertThat(growTwice(newsroom))
        .singleElement()
        .satisfies(change -> assertThat(PlainText.of(change.message())).containsOnlyOnce("외 "));
  }

  @EveryDatabase
  void goesOnWhenTheMessageIsGone(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);
    Chat desk = newsroom.chatAt("1");
    newsroom.telegram.willAnswer(desk.address(), new SendResult.Refused("message not found"));
    newsroom.telegram.willAnswer(desk.address(), new SendResult.Refused("message not found"));
    growTwice(newsroom);

    newsroom.publish(newsroom.knownFeed("sora"), newsroom.entry("9", "메타, 데이터센터 짓는다"));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).hasSize(2);
    assertThat(newsroom.told(desk).getLast()).contains("데이터센터");
  }

  @EveryDatabase
  void waitsForMoreReportsAsLongAsADigestDoes(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);
    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", STORY));

    newsroom.clock.advance(Newsroom.GROUPING_WAIT.minusSeconds(1));
    newsroom.dispatch();
    assertThat(newsroom.telegram.arrivals()).hasSize(1);

    newsroom.clock.advance(Duration.ofSeconds(1));
    newsroom.dispatch();
    assertThat(newsroom.telegram.arrivals()).hasSize(2);
  }

  @EveryDatabase
  void isNotHeldUpByMessagesThatNeverArrived(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);
    Chat other = newsroom.chat("2", new Instantly());
    newsroom.giveUp(other, 120);
    newsroom.clock.advance(Duration.ofMinutes(1));

    assertThat(growTwice(newsroom)).hasSize(1);
  }

  @EveryDatabase
  void isNotHeldUpByMessagesThatCannotBeNamed(Database database) {
    Newsroom newsroom = told(database, Growth.EDIT);
    Chat other = newsroom.chat("2", new Instantly());
    newsroom.giveUp(other, 120);
    database.inTransaction(
        handle ->
            handle.execute(
                "update outbox set state = 'SENT', platform_message_id = '' where state = 'DEAD'"));
    newsroom.clock.advance(Duration.ofMinutes(1));

    assertThat(growTwice(newsroom)).hasSize(1);
  }

  private static Newsroom told(Database database, Growth growth) {
    Newsroom newsroom =
        new Newsroom(database, new FakeClock(Instant.parse("2026-09-01T03:00:00Z")));
    Chat desk = newsroom.chat("1", new Instantly(), "메타");
    newsroom.prefer(desk, Preferences.DEFAULT.withGrowth(growth));
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", STORY));
    newsroom.deliver();
    assertThat(newsroom.telegram.arrivals()).hasSize(1);
    return newsroom;
  }

  /** Lets two more outlets tell the story; gives what was sent then. */
  private static List<Delivery> growTwice(Newsroom newsroom) {
    int before = newsroom.telegram.arrivals().size();
    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", STORY));
    newsroom.publish(newsroom.knownFeed("maru"), newsroom.entry("3", STORY + "(종합)"));
    newsroom.clock.advance(Duration.ofMinutes(1));
    newsroom.dispatch();
    newsroom.clock.advance(Duration.ofMinutes(1));
    newsroom.dispatch();
    return newsroom.telegram.arrivals().stream()
        .skip(before)
        .map(FakeMessenger.Arrival::delivery)
        .toList();
  }

  private static Delivery first(Newsroom newsroom) {
    return newsroom.telegram.arrivals().getFirst().delivery();
  }
}
