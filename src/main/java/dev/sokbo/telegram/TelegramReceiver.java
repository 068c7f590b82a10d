package dev.sokbo.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Questions;
import dev.sokbo.botchat.TelegramEvents;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.botupdate.UpdateLoop;
import dev.sokbo.botupdate.UpdateReader;
import dev.sokbo.botupdate.Webhook;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.retry.Backoff;
import dev.sokbo.web.PostHandler;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Receives updates, by polling or by a webhook as configured. */
public final class TelegramReceiver implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramReceiver.class);

  private final TelegramSettings settings;
  private final BotApi api;
  private final CommandMenu menu;
  private final String secret;
  private final Supplier<Backoff> backoffs;
  private final LinkState state;
  private final Introduction introduction;
  private final Deque<Runnable> started = new ArrayDeque<>();

  TelegramReceiver(
      TelegramSettings settings,
      BotApi api,
      TelegramEvents events,
      ButtonCodec buttons,
      CommandMenu menu,
      byte[] webhookKey,
      Supplier<Backoff> backoffs,
      LinkState state) {
    this.settings = settings;
    this.api = api;
    this.menu = menu;
    this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(webhookKey);
    this.backoffs = backoffs;
    this.state = state;
    Questions questions = new Questions(api, backoffs);
    this.introduction =
        switch (settings.mode()) {
          case POLLING -> new Introduction(api, questions, events, buttons, null);
          case WEBHOOK -> new Introduction(api, questions, events, buttons, webhook());
        };
  }

  /** What the HTTP server has to answer for it, by path. */
  public Map<String, PostHandler> posts() {
    return switch (settings.mode()) {
      case POLLING -> Map.of();
      case WEBHOOK -> Map.of(path(), new Webhook(secret, introduction::intake));
    };
  }

  /** Begins to receive. */
  public void start() {
    switch (settings.mode()) {
      case POLLING -> poll();
      case WEBHOOK -> watch();
    }
    tellMenu();
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      started.pop().run();
    }
  }

  private void poll() {
    UpdateLoop loop =
        new UpdateLoop(api, introduction::make, this::take, settings.pollTime(), backoffs, state);
    loop.start();
    started.push(loop::close);
  }

  private void watch() {
    WebhookWatch watch =
        new WebhookWatch(api, introduction::make, backoffs.get(), state, WebhookWatch.PERIOD);
    watch.start();
    started.push(watch::close);
  }

  private void tellMenu() {
    Errand errand =
        Errand.start(
            () -> menu.tell(api),
            backoffs.get(),
            failure -> LOG.debug("Telegram: no menu yet: {}", failure.reason()));
    started.push(errand::close);
  }

  private void take(JsonNode update) {
    Objects.requireNonNull(introduction.intake()).accept(update);
  }

  private SetWebhook webhook() {
    return SetWebhook.builder()
        .url(Objects.requireNonNull(settings.webhookUrl()))
        .secretToken(secret)
        .allowedUpdates(UpdateReader.KINDS)
        .build();
  }

  private String path() {
    String path = URI.create(Objects.requireNonNull(settings.webhookUrl())).getPath();
    return path.isEmpty() ? "/" : path;
  }
}
