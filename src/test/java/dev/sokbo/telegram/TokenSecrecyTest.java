package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.sokbo.botapi.Backoff;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botchat.RecordingEvents;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.SampleChats;
import dev.sokbo.config.Secret;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The token stands in every URL, and whoever reads it in a log owns the bot. */
final class TokenSecrecyTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(event.getFormattedMessage());
          if (event.getThrowableProxy() != null) {
            lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
          }
        }
      };

  @BeforeEach
  void listen() {
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    root.setLevel(before);
    root.detachAppender(appender);
  }

  @Test
  void staysOutOfLogsResultsAndHealthWhateverHappens() {
    LinkState state = new LinkState(InstantSource.system());
    List<String> results = new ArrayList<>();
    for (FakeFault fault : faults()) {
      try (FakeBotApi telegram = new FakeBotApi();
          BotApi api = FakeBotApi.client(telegram.url())) {
        for (String method : List.of("sendMessage", "getMe", "getUpdates", "setMyCommands")) {
          telegram.willFail(method, fault, fault);
        }
        results.add(send(api).toString());
        receive(telegram, api, state);
        results.add(state.status().toString());
      }
    }
    try (BotApi nowhere = FakeBotApi.client("http://127.0.0.1:1/")) {
      results.add(send(nowhere).toString());
      results.add(nowhere.download("documents/x").toString());
    }

    assertThat(lines).isNotEmpty();
    assertThat(lines).noneMatch(TokenSecrecyTest::tells);
    assertThat(results).noneMatch(TokenSecrecyTest::tells);
  }

  private static List<FakeFault> faults() {
    return List.of(
        new FakeFault.Cut(true),
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
        .send(chat, Delivery.of("1", Message.text("x")));
  }

  private static void receive(FakeBotApi telegram, BotApi api, LinkState state) {
    RecordingEvents events = new RecordingEvents();
    events.failAt(incoming -> events.failures() == 0);
    telegram.say(77, "watch 메타");
    TelegramSettings settings =
        new TelegramSettings(
            telegram.url(),
            new Secret(FakeBotApi.TOKEN),
            TelegramSettings.Mode.POLLING,
            null,
            Duration.ofSeconds(1));
    try (TelegramReceiver receiver =
        new TelegramReceiver(
            settings,
            api,
            events,
            new ButtonCodec(new byte[32]),
            new CommandMenu(Set.of("help")),
            new byte[32],
            () -> new Backoff(Duration.ofMillis(2), Duration.ofMillis(5)),
            state)) {
      receiver.start();
      telegram.await("confirmed", fake -> fake.unconfirmed() == 0);
    }
  }

  private static boolean tells(String text) {
    return text.contains("Test_Token-of-nobody");
  }
}
