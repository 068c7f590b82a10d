package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.fakeslack.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who asked must see the answer, also when Slack or Sokbo is away for a while. */
@Execution(ExecutionMode.CONCURRENT)
final class SlackReplyTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void doesAfterARestartWhatWasAcknowledgedAndNotDone() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    room.slack.socket().acknowledgement(room.command("slow"));
    room.connection.close();
    room.desk.released.countDown();
    room.desk.asked.clear();

    try (SlackConnection next = room.connect(SlackSettings.Changes.MEMBERS)) {
      next.start();
      assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: slow");
      FakeSlack.await("nothing left", () -> room.unfinished() == 0);
    }
    assertThat(room.desk.asked).hasSize(1);
  }

  @Test
  void showsAReplyOnceSlackTakesIt() throws InterruptedException {
    room.slack.willAnswerAtUrl(429);
    room.slack.willAnswerAtUrl(503);

    room.command("watch 메타");

    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: watch 메타");
  }

  @Test
  void showsAReplyInTheChannelWhenItsAddressIsUsedUp() throws InterruptedException {
    room.slack.willAnswerAtUrl(404);

    room.command("watch 메타");

    FakeSlack.await("the reply", () -> !room.slack.workspace().ephemerals().isEmpty());
    JsonNode shown = room.slack.workspace().ephemerals().getFirst();
    assertThat(shown.path("text").asText()).isEqualTo("did: watch 메타");
    assertThat(shown.path("to").asText()).isEqualTo(SlackRoom.MINJI);
  }

  @Test
  void showsAReplyInDirectMessagesWhereItIsNotInTheChannel() throws InterruptedException {
    room.slack.workspace().channel("C0NEWS").botIsInside = false;
    room.slack.willAnswerAtUrl(404);

    room.command("watch 메타");

    FakeSlack.await("the reply", () -> room.posts("D0MINJI") == 1);
  }

  @Test
  void showsAfterARestartWhatWasNotShownBefore() throws InterruptedException {
    room.slack.willAnswerAtUrl(503);
    room.command("watch 메타");
    FakeSlack.await("the try", () -> room.slack.called().contains("response URL"));
    room.connection.close();
    assertThat(room.kept()).isEqualTo(1);

    try (SlackConnection next = room.connect(SlackSettings.Changes.MEMBERS)) {
      next.start();
      assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: watch 메타");
      FakeSlack.await("nothing kept", () -> room.kept() == 0);
    }
  }

  @Test
  void sendsAFileToTheDirectMessagesOfWhoAskedForIt() throws InterruptedException {
    room.command("export");

    FakeSlack.await("the file", () -> !room.slack.workspace().shared().isEmpty());
    assertThat(room.slack.workspace().shared()).containsExactly("D0MINJI feeds.opml: <opml/>");
  }

  @Test
  void sendsTheTextOfAFileThatSlackWillNotShare() throws InterruptedException {
    room.slack.willDecline("files.completeUploadExternal", "invalid_channel");

    room.command("export");

    FakeSlack.await("name and text", () -> room.posts("D0MINJI") == 2);
    assertThat(room.slack.workspace().messages("D0MINJI").toString()).contains("<opml/>");
  }
}
