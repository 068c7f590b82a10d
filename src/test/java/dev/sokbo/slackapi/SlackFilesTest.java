package dev.sokbo.slackapi;

import static dev.sokbo.slackapi.MessengerRoom.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who exports a chat must get what is in it, as a file or else as text. */
final class SlackFilesTest {

  private static final Delivery WITH_FILE =
      new Delivery(
          "k1",
          Message.text("two"),
          Sound.AUDIBLE,
          null,
          null,
          new Document("feeds.opml", "text/x-opml", "<opml/>"));

  private final MessengerRoom room = new MessengerRoom();
  private final FakeSlack slack = room.slack;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void sharesADocumentBelowItsMessage() {
    room.send(WITH_FILE);

    assertThat(slack.workspace().texts(NEWS)).containsExactly("two");
    assertThat(slack.workspace().shared()).containsExactly("C0NEWS feeds.opml: <opml/>");
  }

  @Test
  void writesADocumentIntoTheMessageWhereItMayNotShareFiles() {
    slack.willDecline("files.getUploadURLExternal", "missing_scope");

    room.send(WITH_FILE);

    assertThat(slack.workspace().messages(NEWS).getFirst().path("blocks").toString())
        .contains("<opml/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_channel", "fatal_error"})
  void writesADocumentIntoTheMessageThatIsThereWhereItMayNotBeShared(String error) {
    slack.willDecline("files.completeUploadExternal", error);

    room.send(WITH_FILE);

    assertThat(slack.workspace().messages(NEWS))
        .singleElement()
        .asString()
        .contains("two", "<opml/>");
    assertThat(slack.calls("files.completeUploadExternal")).isEqualTo(1);
  }

  @Test
  void writesADocumentIntoAMessageWhoseFateWasOpen() {
    slack.willDropAfterDoing("chat.postMessage");
    assertThat(room.send(WITH_FILE)).isInstanceOf(SendResult.Unknown.class);

    assertThat(room.lookBack(WITH_FILE)).isInstanceOf(LookBack.Arrived.class);

    assertThat(slack.workspace().messages(NEWS))
        .singleElement()
        .asString()
        .contains("two", "<opml/>");
  }

  @Test
  void sharesADocumentOnceSlackTakesIt() {
    slack.willDecline("files.completeUploadExternal", "service_unavailable");

    room.send(WITH_FILE);

    assertThat(slack.workspace().shared()).containsExactly("C0NEWS feeds.opml: <opml/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":true,\"file_id\":\"F1\"}",
        "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"nowhere\"}"
      })
  void keepsADocumentForWhichSlackNamesNoPlace(String answer) {
    slack.willSay("files.getUploadURLExternal", answer);

    assertThat(room.send(WITH_FILE)).isInstanceOf(SendResult.NotSent.class);
  }
}
