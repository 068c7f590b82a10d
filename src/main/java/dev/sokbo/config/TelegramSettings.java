package dev.sokbo.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Telegram; off without a token.
 *
 * @param apiUrl of the Bot API server, without the part that names the bot
 * @param webhookUrl where Telegram reaches Sokbo; present in {@link Mode#WEBHOOK}
 * @param pollTime how long Telegram may wait for something to tell before it answers a poll
 */
public record TelegramSettings(
    String apiUrl, Secret token, Mode mode, @Nullable String webhookUrl, Duration pollTime) {
  static TelegramSettings read(SettingsReader in) {
    TelegramSettings telegram =
        new TelegramSettings(
            in.value("telegram.api-url", Kinds.HTTP_URL, "https://api.telegram.org"),
            in.secret("telegram.token"),
            in.value("telegram.mode", Kinds.oneOf(Mode.class), Mode.POLLING),
            in.optional("telegram.webhook-url", Kinds.HTTP_URL),
            in.value(
                "telegram.poll-time",
                Kinds.duration(Duration.ofSeconds(1), Duration.ofSeconds(50)),
                Duration.ofSeconds(50)));
    in.require(
        telegram.mode != Mode.WEBHOOK || telegram.webhookUrl != null,
        "webhook needs telegram.webhook-url",
        "telegram.mode",
        "telegram.webhook-url");
    return telegram;
  }

  /** How Telegram's updates reach Sokbo: it asks for them, or Telegram calls it. */
  public enum Mode {
    POLLING,
    WEBHOOK
  }
}
