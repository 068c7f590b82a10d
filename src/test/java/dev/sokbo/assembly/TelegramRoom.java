package dev.sokbo.assembly;

import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.chat.Platform;
import dev.sokbo.config.TestSettings;
import dev.sokbo.messenger.FakeMessenger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The whole service on a fake Telegram, in this process, with a clock that runs fast. */
final class TelegramRoom implements AutoCloseable {

  /** So that the pace of messages, one a second, is waited out in no time. */
  private static final int HASTE = 200;

  private final FakeBotApi telegram;
  private final Sokbo sokbo;

  /**
   * @param more keys of the configuration, as environment variables
   */
  TelegramRoom(FakeBotApi telegram, Path folder, InstantSource clock, Map<String, String> more) {
    this.telegram = telegram;
    Map<String, String> environment = new HashMap<>();
    environment.put("SOKBO_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("service.db"));
    environment.put("SOKBO_HTTP_PORT", "off");
    environment.put("SOKBO_TELEGRAM_TOKEN", FakeBotApi.TOKEN);
    environment.put("SOKBO_TELEGRAM_API_URL", telegram.url());
    environment.put("SOKBO_TELEGRAM_POLL_TIME", "1s");
    environment.putAll(more);
    this.sokbo =
        Sokbo.build(
            TestSettings.of(environment, SettingsRules::breaches),
            new FakeMessenger(Platform.CONSOLE),
            clock);
    sokbo.start();
  }

  /** A clock that runs fast, from a Monday morning in Seoul. */
  static InstantSource clock() {
    Instant begin = Instant.parse("2026-08-03T01:00:00Z");
    long started = System.nanoTime();
    return () -> begin.plusNanos((System.nanoTime() - started) * HASTE);
  }

  /** The message that a chat's people see next, once something has happened. */
  FakeMessage reply(long chat, Runnable happening) {
    int before = telegram.arrivals(chat).size();
    happening.run();
    telegram.await("answered", fake -> fake.arrivals(chat).size() > before);
    return telegram.arrivals(chat).get(before);
  }

  /** Waits until something holds, while the service is at work. */
  void await(String what, BooleanSupplier condition) {
    telegram.await(what, fake -> condition.getAsBoolean());
  }

  /** What the service's HTTP port answers; {@code SOKBO_HTTP_PORT} turns it on. */
  String page(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + sokbo.httpPort().orElseThrow() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  @Override
  public void close() {
    sokbo.close();
  }
}
