package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Spreads sends out so that no platform limit is reached: a shortest gap between two messages to
 * one chat, and one between any two messages of a platform. Not thread-safe.
 */
final class Pacing {

  /**
   * Telegram asks for at most one message a second in a chat, 20 a minute in a group, 30 a second
   * in all (core.telegram.org/bots/faq, "My bot is hitting limits").
   */
  private static final Duration TELEGRAM_CHAT = Duration.ofSeconds(1);

  private static final Duration TELEGRAM_GROUP = Duration.ofSeconds(3);
  private static final Duration TELEGRAM_ALL = Duration.ofMillis(36);

  /** Slack allows one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
  private static final Duration SLACK_CHANNEL = Duration.ofSeconds(1);

  private final Map<Long, Instant> chatFreeAt = new HashMap<>();
  private final Map<Platform, Instant> platformFreeAt = new EnumMap<>(Platform.class);

  /** When a chat may be sent its next message; not after {@code now} when at once. */
  Instant freeAt(Chat chat, Instant now) {
    Instant chatFree = chatFreeAt.getOrDefault(chat.id(), now);
    Instant platformFree = platformFreeAt.getOrDefault(chat.address().platform(), now);
    return chatFree.isAfter(platformFree) ? chatFree : platformFree;
  }

  /** Notes that a message goes out now. */
  void sent(Chat chat, Instant now) {
    chatFreeAt.put(chat.id(), now.plus(chatGap(chat)));
    platformFreeAt.put(chat.address().platform(), now.plus(platformGap(chat)));
    if (chatFreeAt.size() > 10_000) {
      chatFreeAt.values().removeIf(free -> !free.isAfter(now));
    }
  }

  /** Notes that a platform asked for silence towards a chat. */
  void hold(Chat chat, Instant until) {
    chatFreeAt.merge(chat.id(), until, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static Duration chatGap(Chat chat) {
    return switch (chat.address().platform()) {
      case CONSOLE -> Duration.ZERO;
      case SLACK -> SLACK_CHANNEL;
      case TELEGRAM -> chat.address().id().startsWith("-") ? TELEGRAM_GROUP : TELEGRAM_CHAT;
    };
  }

  private static Duration platformGap(Chat chat) {
    return switch (chat.address().platform()) {
      case CONSOLE, SLACK -> Duration.ZERO;
      case TELEGRAM -> TELEGRAM_ALL;
    };
  }
}
