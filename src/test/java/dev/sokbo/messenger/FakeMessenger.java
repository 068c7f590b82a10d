package dev.sokbo.messenger;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Message;
import dev.sokbo.message.PlainText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A platform that does as scripted: each send takes the chat's next scripted answer, and the
 * message is taken when the script is empty. Keeps what arrived, in order.
 */
public final class FakeMessenger implements Messenger {

  private final Platform platform;
  private final Map<ChatAddress, Deque<BiFunction<Chat, Delivery, SendResult>>> script =
      new HashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private boolean remembers;
  private @Nullable Duration busyFor;

  private int longest = Integer.MAX_VALUE;
  private boolean failsToSplit;

  public FakeMessenger(Platform platform) {
    this.platform = platform;
  }

  /** Answers the chat's next unscripted send so; the message does not arrive. */
  public synchronized void willAnswer(ChatAddress chat, SendResult result) {
    willDo(chat, (to, delivery) -> result);
  }

  /** Takes the chat's next unscripted message, but answers so. */
  public synchronized void willTakeAndAnswer(ChatAddress chat, SendResult result) {
    willDo(
        chat,
        (to, delivery) -> {
          arrive(to, delivery);
          return result;
        });
  }

  /** Takes the chat's next unscripted message only after what happens on its way. */
  public synchronized void willTakeAfter(ChatAddress chat, Runnable onTheWay) {
    willDo(
        chat,
        (to, delivery) -> {
          onTheWay.run();
          return take(to, delivery);
        });
  }

  /** Fails at the chat's next unscripted send as no messenger should. */
  public synchronized void willThrow(ChatAddress chat) {
    willDo(
        chat,
        (to, delivery) -> {
          throw new IllegalStateException("invented failure");
        });
  }

  /** From now on the platform can tell what arrived. */
  public synchronized void remembersArrivals() {
    remembers = true;
  }

  /** Is too busy to tell, the next time that it is asked what arrived. */
  public synchronized void willBeBusy(Duration duration) {
    busyFor = duration;
  }

  /** From now on a message of more characters takes two. */
  public synchronized void takesAtMost(int characters) {
    longest = characters;
  }

  /** Fails once at splitting a message, as no messenger should. */
  public synchronized void willFailToSplit() {
    failsToSplit = true;
  }

  /** Counts a message as arrived, whatever its sender was answered. */
  public synchronized void arrive(Chat chat, Delivery delivery) {
    arrivals.add(new Arrival(chat.address(), delivery));
  }

  public synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** The texts that arrived at a chat, in order. */
  public List<String> textsAt(ChatAddress chat) {
    return arrivals().stream()
        .filter(arrival -> arrival.chat().equals(chat))
        .map(arrival -> PlainText.of(arrival.delivery().message()))
        .toList();
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public synchronized List<Message> split(Message message) {
    if (failsToSplit) {
      failsToSplit = false;
      throw new IllegalStateException("invented failure");
    }
    return PlainText.of(message).length() <= longest ? List.of(message) : List.of(message, message);
  }

  @Override
  public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
    departing.run();
    return next(chat.address()).apply(chat, delivery);
  }

  @Override
  public synchronized LookBack lookBack(Chat chat, Delivery delivery) {
    if (!remembers) {
      return new LookBack.CannotTell();
    }
    if (busyFor != null) {
      LookBack.NotNow later = new LookBack.NotNow(busyFor);
      busyFor = null;
      return later;
    }
    return arrivals.stream().anyMatch(arrival -> arrival.delivery().key().equals(delivery.key()))
        ? new LookBack.Arrived("m-" + delivery.key())
        : new LookBack.Absent();
  }

  private synchronized void willDo(ChatAddress chat, BiFunction<Chat, Delivery, SendResult> act) {
    script.computeIfAbsent(chat, key -> new ArrayDeque<>()).add(act);
  }

  private synchronized BiFunction<Chat, Delivery, SendResult> next(ChatAddress chat) {
    BiFunction<Chat, Delivery, SendResult> act =
        script.getOrDefault(chat, new ArrayDeque<>()).poll();
    return act == null ? this::take : act;
  }

  private SendResult take(Chat chat, Delivery delivery) {
    arrive(chat, delivery);
    return new SendResult.Sent("m-" + delivery.key());
  }

  /** A message that reached a chat. */
  public record Arrival(ChatAddress chat, Delivery delivery) {}
}
