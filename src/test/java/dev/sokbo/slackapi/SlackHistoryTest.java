package dev.sokbo.slackapi;

import static dev.sokbo.slackapi.MessengerRoom.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Sound;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the history says of a message of open fate decides whether it comes twice or never. */
final class SlackHistoryTest {

  private static final Delivery STORY = Delivery.of("k1", Message.text("two"));

  private final MessengerRoom room = new MessengerRoom();
  private final FakeSlack slack = room.slack;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void findsInTheHistoryWhatArrived() {
    for (int other = 0; other < 250; other++) {
      room.send(Delivery.of("other-" + other, Message.text("x")));
      if (other == 10) {
        slack.willDropAfterDoing("chat.postMessage");
        room.send(STORY);
      }
    }

    LookBack found = room.lookBack(STORY);

    String ts = slack.workspace().messages(NEWS).get(11).path("ts").asText();
    assertThat(found).isEqualTo(new LookBack.Arrived(ts));
  }

  @Test
  void findsAnAnswerInItsThread() {
    Delivery answer = new Delivery("k1", Message.text("two"), Sound.AUDIBLE, null, "1.1", null);
    room.send(answer);

    assertThat(room.lookBack(answer)).isInstanceOf(LookBack.Arrived.class);
  }

  @Test
  void knowsWhatNeverArrived() {
    assertThat(room.lookBack(STORY)).isEqualTo(new LookBack.Absent());
  }

  @Test
  void asksLaterWhenTheHistoryCannotBeReadNow() {
    slack.willAnswer("conversations.history", 429);
    assertThat(room.lookBack(STORY)).isEqualTo(new LookBack.NotNow(Duration.ofSeconds(1)));

    room.clock.advance(Duration.ofSeconds(1));
    slack.willAnswer("conversations.history", 503);
    assertThat(room.lookBack(STORY)).isInstanceOf(LookBack.NotNow.class);

    slack.willDecline("conversations.history", "invalid_auth");
    assertThat(room.lookBack(STORY)).isInstanceOf(LookBack.NotNow.class);
  }

  @Test
  void cannotTellWithoutTheRightToReadTheHistory() {
    slack.willDecline("conversations.history", "missing_scope");

    assertThat(room.lookBack(STORY)).isEqualTo(new LookBack.CannotTell());
  }
}
