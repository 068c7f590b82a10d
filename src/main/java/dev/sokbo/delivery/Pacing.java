package dev.sokbo.delivery;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads sends out so that no platform limit is reached: limits for what is sent to one place, and
 * for all that is sent on a platform or in a workspace. Not thread-safe.
 */
final class Pacing {

  /** What was sent longer ago limits nothing. */
  static final Duration LONGEST_SPAN = Duration.ofMillis(60_600);

  /**
   * Telegram asks for at most one message a second in a chat, 20 a minute in a group whatever its
   * topics, 30 a second in all (core.telegram.org/bots/faq, "My bot is hitting limits"). Each span
   * is longer by what two calls may differ in on their way, and no longer than leaves 95 % of the
   * rate.
   */
  private static final Limit A_SECOND = new Limit(1, Duration.ofMillis(1_025));

  private static final Limit TELEGRAM_GROUP = new Limit(20, LONGEST_SPAN);
  private static final Limit TELEGRAM_ALL = new Limit(30, Duration.ofMillis(1_035));

  /** Slack allows one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
  private static final List<Limit> SLACK_CHANNEL = List.of(A_SECOND);

  /** "No more than several hundred a minute" in a workspace, by the same page; and no volleys. */
  private static final List<Limit> SLACK_WORKSPACE =
      List.of(new Limit(10, Duration.ofSeconds(1)), new Limit(300, LONGEST_SPAN));

  private static final String EVERYWHERE = "*";

  private static final int MOST_REMEMBERED = 10_000;

  private final Map<ChatAddress, Gate> places = new HashMap<>();
  private final Map<ChatAddress, Gate> wholes = new HashMap<>();

  /** When a chat may be sent its next message; not after {@code now} when at once. */
  Instant freeAt(ChatAddress chat, Instant now) {
    Instant place = gate(chat).freeAt(now);
    Instant whole = wholeGate(chat).freeAt(now);
    return place.isAfter(whole) ? place : whole;
  }

  /** Notes that a message is let out, which departs some moments later or stays after all. */
  void letOut(ChatAddress chat, Instant now) {
    gate(chat).letOut();
    wholeGate(chat).letOut();
    if (places.size() > MOST_REMEMBERED) {
      places.values().removeIf(gate -> gate.isForgettable(now));
    }
  }

  /** Notes that a message that was let out stays. */
  void stayed(ChatAddress chat) {
    gate(chat).stayed();
    wholeGate(chat).stayed();
  }

  /** Notes that a message that was let out goes to its platform now, which counts from here. */
  void departed(ChatAddress chat, Instant now) {
    gate(chat).departed(now);
    wholeGate(chat).departed(now);
  }

  /**
   * Notes that the platform answered a message, which may have arrived any time before: nothing
   * follows to the same place within a second of that, however long each was on its way.
   */
  void answered(ChatAddress chat, Instant now) {
    if (chat.platform() != Platform.CONSOLE) {
      gate(chat).close(now.plusSeconds(1), now);
    }
  }

  /** Notes that a message went out at a time, before this run. */
  void went(ChatAddress chat, Instant at) {
    gate(chat).passed(at);
    wholeGate(chat).passed(at);
  }

  /** Notes that a platform asked for silence towards a chat. */
  void hold(ChatAddress chat, Instant until, Instant now) {
    gate(chat).close(until, now);
  }

  private Gate gate(ChatAddress chat) {
    return places.computeIfAbsent(place(chat), Pacing::newGate);
  }

  private Gate wholeGate(ChatAddress chat) {
    return wholes.computeIfAbsent(whole(chat), Pacing::newWholeGate);
  }

  /** What a platform counts as one chat: a Telegram group with all its topics. */
  private static ChatAddress place(ChatAddress address) {
    return address.platform() == Platform.TELEGRAM
        ? new ChatAddress(Platform.TELEGRAM, beforeSlash(address.id()))
        : address;
  }

  /** What shares one limit with all others: a Slack workspace, or all of another platform. */
  private static ChatAddress whole(ChatAddress address) {
    String id = address.platform() == Platform.SLACK ? beforeSlash(address.id()) : EVERYWHERE;
    return new ChatAddress(address.platform(), id);
  }

  private static String beforeSlash(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  private static Gate newGate(ChatAddress place) {
    return new Gate(
        switch (place.platform()) {
          case CONSOLE -> List.of();
          case SLACK -> SLACK_CHANNEL;
          case TELEGRAM ->
              place.id().startsWith("-") ? List.of(A_SECOND, TELEGRAM_GROUP) : List.of(A_SECOND);
        });
  }

  private static Gate newWholeGate(ChatAddress whole) {
    return new Gate(
        switch (whole.platform()) {
          case CONSOLE -> List.of();
          case SLACK -> SLACK_WORKSPACE;
          case TELEGRAM -> List.of(TELEGRAM_ALL);
        });
  }

  /** At most so many in any span of that length. */
  record Limit(int count, Duration span) {}
}
