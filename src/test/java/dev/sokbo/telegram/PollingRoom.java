package dev.sokbo.telegram;

import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botchat.RecordingEvents;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.config.Secret;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.retry.Backoff;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A receiver that polls a fake Bot API, with short pauses. */
final class PollingRoom implements AutoCloseable {

  final FakeBotApi telegram = new FakeBotApi();
  final RecordingEvents events = new RecordingEvents();
  final LinkState state = new LinkState(InstantSource.system());

  /** How long a poll may wait for something to tell. */
  Duration pollTime = Duration.ofSeconds(1);

  private final List<Runnable> opened = new ArrayList<>();

  void start() {
    start(telegram.url());
  }

  void start(String url) {
    TelegramSettings settings =
        new TelegramSettings(
            url, new Secret(FakeBotApi.TOKEN), TelegramSettings.Mode.POLLING, null, pollTime);
    BotApi api = FakeBotApi.client(url);
    opened.add(api::close);
    TelegramReceiver receiver =
        new TelegramReceiver(
            settings,
            api,
            events,
            new ButtonCodec(new byte[32]),
            new CommandMenu(Set.of("watch", "help")),
            new byte[32],
            () -> new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)),
            state);
    opened.add(receiver::close);
    receiver.start();
  }

  @Override
  public void close() {
    opened.reversed().forEach(Runnable::run);
    telegram.close();
  }
}
