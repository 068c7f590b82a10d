package dev.sokbo.simulation;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A platform that fails in every way that platforms fail, and tells the ledger what arrives. */
final class SimulatedPlatform implements Messenger {

  private static final Pattern STORY = Pattern.compile("S\\d{5}");

  private final Platform platform;
  private final Random random;
  private final CrashPoints crashes;
  private final Ledger ledger;
  private final Set<ChatAddress> gone = new HashSet<>();
  private final Set<String> arrived = new HashSet<>();

  /** What people see, by the chat's place and the message's id. */
  private final Map<String, Message> shown = new HashMap<>();

  /** Where chats live now that have moved. */
  private final Map<ChatAddress, ChatAddress> moves = new HashMap<>();

  private boolean healthy;

  SimulatedPlatform(Platform platform, Random random, CrashPoints crashes, Ledger ledger) {
    this.platform = platform;
    this.random = random;
    this.crashes = crashes;
    this.ledger = ledger;
  }

  /** From now on nothing fails. */
  void heal() {
    healthy = true;
    gone.clear();
  }

  /** Gives a group another address, as Telegram does when it becomes a supergroup. */
  void move(ChatAddress from, ChatAddress to) {
    moves.put(from, to);
  }

  /** Takes back that it moved. */
  void stay(ChatAddress chat) {
    moves.remove(chat);
  }

  /** What people see of a message. */
  Optional<Message> shown(ChatAddress chat, String messageId) {
    return Optional.ofNullable(shown.get(ledger.home(chat) + " " + messageId));
  }

  boolean isGone(ChatAddress chat) {
    return gone.contains(chat);
  }

  /** Takes the bot back into a chat. */
  void takeBack(ChatAddress chat) {
    gone.remove(chat);
  }

  @Override
  public Platform platform() {
    return platform;
  }

  /** Three blocks a message, so that digests have several pieces. */
  @Override
  public List<Message> split(Message message) {
    List<Message> pieces = new ArrayList<>();
    for (int from = 0; from < message.blocks().size(); from += 3) {
      int to = Math.min(message.blocks().size(), from + 3);
      pieces.add(new Message(message.blocks().subList(from, to)));
    }
    return pieces;
  }

  @Override
  public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
    departing.run();
    crashes.pass();
    ledger.attempted(chat.address());
    SendResult result = answer(chat, delivery);
    crashes.pass();
    return result;
  }

  @Override
  public LookBack lookBack(Chat chat, Delivery delivery) {
    crashes.pass();
    if (platform == Platform.TELEGRAM) {
      return new LookBack.CannotTell();
    }
    return arrived.contains(delivery.key())
        ? new LookBack.Arrived(id(delivery))
        : new LookBack.Absent();
  }

  private SendResult answer(Chat chat, Delivery delivery) {
    if (gone.contains(chat.address())) {
      return new SendResult.ChatGone("bot was kicked");
    }
    ChatAddress moved = moves.get(chat.address());
    if (moved != null) {
      return new SendResult.ChatMoved(moved);
    }
    return switch (healthy ? 100 : random.nextInt(100)) {
      case 0, 1, 2 -> new SendResult.Throttled(Duration.ofSeconds(1 + random.nextInt(40)));
      case 3, 4, 5 -> new SendResult.NotSent("connection refused");
      case 6, 7 -> {
        ledger.openFate();
        yield new SendResult.Unknown("reset before it arrived");
      }
      case 8, 9 -> {
        ledger.openFate();
        arrive(chat, delivery);
        yield new SendResult.Unknown("reset after it arrived");
      }
      case 10 -> {
        gone.add(chat.address());
        yield new SendResult.ChatGone("bot was kicked");
      }
      case 11 -> new SendResult.Refused("can't parse entities");
      default -> {
        arrive(chat, delivery);
        yield new SendResult.Sent(id(delivery));
      }
    };
  }

  private void arrive(Chat chat, Delivery delivery) {
    arrived.add(delivery.key());
    Set<String> stories = stories(delivery.message());
    String place = ledger.home(chat.address()) + " ";
    String answered = delivery.edits() == null ? delivery.thread() : delivery.edits();
    if (answered != null) {
      Message before = shown.get(place + answered);
      ledger.revised(chat, delivery, stories, before == null ? Set.of() : stories(before));
    } else {
      ledger.arrived(chat, delivery, stories);
    }
    shown.put(place + id(delivery), delivery.message());
  }

  private static String id(Delivery delivery) {
    String edited = delivery.edits();
    return edited == null ? "m-" + delivery.key() : edited;
  }

  static Set<String> stories(Message message) {
    Set<String> stories = new HashSet<>();
    for (Block block : message.blocks()) {
      for (Block.Line line : block.lines()) {
        for (Span span : line.spans()) {
          Matcher story = STORY.matcher(span.text());
          while (story.find()) {
            stories.add(story.group());
          }
        }
      }
    }
    return stories;
  }
}
