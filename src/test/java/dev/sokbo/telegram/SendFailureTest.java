package dev.sokbo.telegram;

import static dev.sokbo.telegram.MessengerRoom.HANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a sending came to decides what happens to the message: taken for sent it is lost, taken for
 * unsent it comes twice.
 */
final class SendFailureTest {

  private static final Delivery DELIVERY = Delivery.of("1", Message.text("x"));

  private final MessengerRoom room = new MessengerRoom();
  private final FakeBotApi telegram = room.telegram;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void waitsAsLongAsTelegramSays() {
    telegram.willFail("sendMessage", FakeFault.tooManyRequests(37));

    assertThat(send()).isEqualTo(new SendResult.Throttled(Duration.ofSeconds(37)));
  }

  @Test
  void followsAGroupThatBecameASupergroup() {
    telegram.willFail("sendMessage", FakeFault.migrated(-100_200));

    assertThat(send())
        .isEqualTo(new SendResult.ChatMoved(new ChatAddress(Platform.TELEGRAM, "-100200")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | Forbidden: bot was blocked by the user
          403 | Forbidden: bot was kicked from the supergroup chat
          403 | Forbidden: user is deactivated
          400 | Bad Request: chat not found
          400 | Bad Request: group chat was deactivated
          400 | Bad Request: not enough rights to send text messages to the chat
          400 | Bad Request: group chat was upgraded to a supergroup chat
          400 | Bad Request: have no rights to send a message
          400 | Bad Request: TOPIC_CLOSED
          400 | Bad Request: message thread not found
          400 | Bad Request: CHANNEL_PRIVATE
          400 | Bad Request: CHAT_ADMIN_REQUIRED
          400 | Bad Request: INPUT_USER_DEACTIVATED
          400 | Bad Request: USER_BANNED_IN_CHANNEL
          """)
  void suspendsAChatThatTakesNothing(int code, String description) {
    telegram.willFail("sendMessage", FakeFault.refusal(code, description));

    assertThat(send()).isEqualTo(new SendResult.ChatGone(description));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3",
        "Bad Request: message is too long",
        "Bad Request: something new"
      })
  void givesUpAMessageThatTelegramWillNeverTake(String description) {
    telegram.willFail("sendMessage", FakeFault.refusal(400, description));

    assertThat(send()).isEqualTo(new SendResult.Refused(description));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 409, 500, 503})
  void keepsTheMessageWhenTheFaultIsNotItsOwn(int code) {
    telegram.willFail("sendMessage", FakeFault.refusal(code, "invented"));

    assertThat(send()).isEqualTo(new SendResult.NotSent(code + " invented"));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 504})
  void leavesItOpenWhenTheGatewayLostTheAnswer(int code) {
    telegram.willFail("sendMessage", FakeFault.refusal(code, "Bad Gateway"));

    assertThat(send()).isEqualTo(new SendResult.Unknown("Bad Gateway"));
  }

  @ParameterizedTest
  @CsvSource({"502,Unknown", "500,Unknown", "200,Unknown", "503,NotSent", "404,NotSent"})
  void judgesAnswersOfOtherServersByWhetherTheyHandOn(int status, String result) {
    telegram.willFail("sendMessage", new FakeFault.Answered(status, "<html>nginx</html>"));

    assertThat(send().getClass().getSimpleName()).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesItOpenWhenTheConnectionIsCutAndSendsNothingAgain(boolean taken) {
    telegram.willFail("sendMessage", new FakeFault.Cut(taken));

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
    assertThat(telegram.messages(HANA)).hasSize(taken ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":true}",
        "{\"ok\":true,\"result\":{\"message_id\":1",
        "{ \"ok\" : true , \"res"
      })
  void believesAYesOfWhichTheRestIsMissing(String beginning) {
    telegram.willFail(
        "sendMessage", new FakeFault.Answered(200, beginning), new FakeFault.BrokenOff(beginning));

    assertThat(send()).isEqualTo(new SendResult.Sent(""));
    assertThat(send()).isEqualTo(new SendResult.Sent(""));
  }

  @Test
  void leavesItOpenWhenAnAnswerBreaksOffBeforeItSaysYes() {
    telegram.willFail("sendMessage", new FakeFault.BrokenOff("{\"ok\":"));

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void leavesItOpenWhenAPooledConnectionIsCut() {
    send();
    telegram.willFail("sendMessage", new FakeFault.Cut(true));

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void spendsNoMessageOnAnApiThatIsInTrouble() {
    telegram.willFail("sendMessage", new FakeFault.Cut(false));
    telegram.willFail("getMe", FakeFault.refusal(502, "Bad Gateway"));

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
    assertThat(send()).isInstanceOf(SendResult.NotSent.class);
    assertThat(send()).isInstanceOf(SendResult.Sent.class);
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void saysThatAMessageDepartsOnlyOnceTheApiIsKnownToBeWell() {
    telegram.willFail("sendMessage", new FakeFault.Cut(false));
    telegram.willFail("getMe", FakeFault.refusal(502, "Bad Gateway"));
    List<Integer> asked = new ArrayList<>();
    Runnable departing = () -> asked.add(telegram.calls("getMe").size());

    room.send(DELIVERY, departing);
    room.send(DELIVERY, departing);
    room.send(DELIVERY, departing);

    assertThat(asked)
        .as("questions asked before each departure, with none while the API is in trouble")
        .containsExactly(0, 2);
  }

  @Test
  void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
    int port = freePort();
    try (BotApi nowhere = FakeBotApi.client("http://127.0.0.1:" + port)) {
      assertThat(room.send(nowhere, DELIVERY)).isInstanceOf(SendResult.NotSent.class);
    }
  }

  @Test
  void knowsThatNothingWasSentToAServerThatSpeaksNoTls() {
    String url = telegram.url().replace("http:", "https:");
    try (BotApi plain = FakeBotApi.client(url, Duration.ofMillis(300))) {
      assertThat(room.send(plain, DELIVERY)).isInstanceOf(SendResult.NotSent.class);
    }
  }

  private SendResult send() {
    return room.send(DELIVERY);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
