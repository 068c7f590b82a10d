package dev.sokbo.slackapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Chat;
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

  private static final Chat NEWS = MessengerRoom.chat("C0NEWS");

  private static final Delivery STORY = Delivery.of("k1", Message.text("two"));

  private final MessengerRoom room = new MessengerRoom();
  private final FakeSlack slack = room.slack;
  private final SlackMessenger messenger = room.messenger;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void findsInTheHistoryWhatArrived() {
    for (int other = 0; other < 250; other++) {
      messenger.send(NEWS, Delivery.of("other-" + other, Message.text("x")));
      if (other == 10) {
        slack.willDropAfterDoing("chat.postMessage");
        messenger.send(NEWS, STORY);
      }
    }

    LookBack found = messenger.lookBack(NEWS, STORY);

    String ts = slack.workspace().messages("C0NEWS").get(11).path("ts").asText();
    assertThat(found).isEqualTo(new LookBack.Arrived(ts));
  }

  @Test
  void findsAnAnswerInItsThread() {
    Delivery answer = new Delivery("k1", Message.text("two"), Sound.AUDIBLE, null, "1.1", null);
    messenger.send(NEWS, answer);

    assertThat(messenger.lookBack(NEWS, answer)).isInstanceOf(LookBack.Arrived.class);
  }

  @Test
  void knowsWhatNeverArrived() {
    assertThat(messenger.lookBack(NEWS, STORY)).isEqualTo(new LookBack.Absent());
  }

  @Test
  void asksLaterWhenTheHistoryCannotBeReadNow() {
    slack.willAnswer("conversations.history", 429);
    assertThat(messenger.lookBack(NEWS, STORY))
        .isEqualTo(new LookBack.NotNow(Duration.ofSeconds(1)));

    room.clock.advance(Duration.ofSeconds(1));
    slack.willAnswer("conversations.history", 503);
    assertThat(messenger.lookBack(NEWS, STORY)).isInstanceOf(LookBack.NotNow.class);

    slack.willDecline("conversations.history", "invalid_auth");
    assertThat(messenger.lookBack(NEWS, STORY)).isInstanceOf(LookBack.NotNow.class);
  }

  @Test
  void cannotTellWithoutTheRightToReadTheHistory() {
    slack.willDecline("conversations.history", "missing_scope");

    assertThat(messenger.lookBack(NEWS, STORY)).isEqualTo(new LookBack.CannotTell());
  }
}
