package dev.sokbo.slackapi;

import static dev.sokbo.slackapi.MessengerRoom.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.SendResult;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A digest must reach its channel once, and every refusal of Slack's must lead to the right end.
 */
final class SlackRefusalTest {

  private final MessengerRoom room = new MessengerRoom();
  private final FakeSlack slack = room.slack;

  @AfterEach
  void stop() {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "account_inactive",
        "token_revoked",
        "restricted_action",
        "restricted_action_read_only_channel",
        "missing_scope",
        "ekm_access_denied",
        "team_access_not_granted"
      })
  void leavesAChannelThatItsPeopleMustMend(String error) {
    slack.willDecline("chat.postMessage", error);

    assertThat(send()).isEqualTo(new SendResult.ChatGone(error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_blocks",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "invalid_blocks_format",
        "an_error_of_tomorrow"
      })
  void givesUpAMessageThatSlackWillNeverTake(String error) {
    slack.willDecline("chat.postMessage", error);

    assertThat(send()).isEqualTo(new SendResult.Refused(error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_auth",
        "not_authed",
        "token_expired",
        "service_unavailable",
        "request_timeout",
        "org_login_required"
      })
  void keepsAMessageThatSlackSurelyDidNotTake(String error) {
    slack.willDecline("chat.postMessage", error);

    assertThat(send()).isEqualTo(new SendResult.NotSent(error));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fatal_error", "internal_error"})
  void leavesOpenWhatSlackMayHaveDone(String error) {
    slack.willDecline("chat.postMessage", error);

    assertThat(send()).isEqualTo(new SendResult.Unknown(error));
  }

  @ParameterizedTest
  @CsvSource({"500,HTTP 500", "502,HTTP 502", "503,HTTP 503"})
  void leavesOpenWhatAFailingServerMayHaveDone(int status, String reason) {
    slack.willAnswer("chat.postMessage", status);

    assertThat(send()).isEqualTo(new SendResult.Unknown(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ok",
        "<html>",
        "{\"ok\":true",
        "{}",
        "{\"ok\":true}",
        "{\"ok\":true,\"ts\":null}"
      })
  void leavesOpenWhatAnAnswerThatMakesNoSenseHides(String answer) {
    slack.willSay("chat.postMessage", answer);

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void sendsNothingAgainByItselfWhenAServerWantsToBeAskedAgainAtOnce() {
    slack.willAnswer("chat.postMessage", 503, 0);

    assertThat(send()).isEqualTo(new SendResult.Unknown("HTTP 503"));
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsSlackAsks() {
    slack.willAnswer("chat.postMessage", 429);
    assertThat(send()).isEqualTo(new SendResult.Throttled(Duration.ofSeconds(1)));

    room.clock.advance(Duration.ofSeconds(1));
    slack.willDecline("chat.postMessage", "ratelimited");
    assertThat(send()).isInstanceOf(SendResult.Throttled.class);
  }

  @Test
  void keepsSilenceInTheWholeWorkspaceForAsLongAsSlackAsks() {
    String other = "C0OTHER";
    Delivery beside = Delivery.of("k2", Message.text("beside"));
    slack.workspace().addChannel(other, "other");
    slack.willAnswer("chat.postMessage", 429, 30);
    send();

    assertThat(room.sendTo(other, beside))
        .isEqualTo(new SendResult.Throttled(Duration.ofSeconds(30)));
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
    assertThat(room.messenger.lookBack(MessengerRoom.chat(other), beside))
        .isEqualTo(new LookBack.Absent());

    room.clock.advance(Duration.ofSeconds(30));
    assertThat(room.sendTo(other, beside)).isInstanceOf(SendResult.Sent.class);
  }

  @Test
  void leavesOpenWhatACutConnectionHides() {
    slack.willDropAfterDoing("chat.postMessage");

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
    assertThat(slack.workspace().texts(NEWS)).hasSize(1);
  }

  @Test
  void knowsThatNothingWasSentWhereNothingListens() {
    slack.close();

    assertThat(send()).isInstanceOf(SendResult.NotSent.class);
  }

  private SendResult send() {
    return room.send(Delivery.of("k1", Message.text("two")));
  }
}
