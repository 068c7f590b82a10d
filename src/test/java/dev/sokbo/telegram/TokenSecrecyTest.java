package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.CapturedLog;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.SampleChats;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The token stands in every URL, and whoever reads it in a log owns the bot. */
@Isolated("it listens to the log")
final class TokenSecrecyTest {

  @RegisterExtension final CapturedLog log = CapturedLog.ofEverything();

  @Test
  void staysOutOfLogsResultsAndHealthWhateverHappens() {
    List<String> results = new ArrayList<>();
    for (FakeFault fault : faults()) {
      try (PollingRoom room = new PollingRoom();
          BotApi api = FakeBotApi.client(room.telegram.url())) {
        for (String method : List.of("sendMessage", "getMe", "getUpdates", "setMyCommands")) {
          room.telegram.willFail(method, fault, fault);
        }
        results.add(send(api).toString());
        receive(room);
        results.add(room.state.status().toString());
      }
    }
    try (BotApi nowhere = FakeBotApi.client("http://127.0.0.1:1/")) {
      results.add(send(nowhere).toString());
      results.add(nowhere.download("documents/x").toString());
    }

    assertThat(log.texts()).isNotEmpty();
    assertThat(log.texts()).noneMatch(TokenSecrecyTest::tells);
    assertThat(results).noneMatch(TokenSecrecyTest::tells);
  }

  private static List<FakeFault> faults() {
    return List.of(
        new FakeFault.Cut(true),
        new FakeFault.BrokenOff("{\"ok\":true,"),
        new FakeFault.Answered(200, "not json"),
        new FakeFault.Answered(200, "{\"ok\":true,\"result\":\"odd\"}"),
        new FakeFault.Answered(302, "moved"),
        FakeFault.refusal(401, "Unauthorized"),
        FakeFault.refusal(400, "Bad Request: no bot" + FakeBotApi.TOKEN + " here"),
        FakeFault.refusal(502, "Bad Gateway to /bot" + FakeBotApi.TOKEN.replace(":", "%3A")));
  }

  private static Object send(BotApi api) {
    Chat chat = SampleChats.at(Platform.TELEGRAM, "77");
    return new TelegramMessenger(api, new ButtonCodec(new byte[32]))
        .send(chat, Delivery.of("1", Message.text("x")), () -> {});
  }

  private static void receive(PollingRoom room) {
    room.events.failAt(incoming -> room.events.failures() == 0);
    room.telegram.say(77, "watch 메타");
    room.start();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);
  }

  private static boolean tells(String text) {
    return text.contains("Test_Token-of-nobody");
  }
}
