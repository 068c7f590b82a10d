package dev.sokbo.botchat;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Clarity;
import dev.sokbo.chat.Incoming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps what it is told, each key once, and fails when asked to. */
public final class RecordingEvents implements TelegramEvents {

  private final List<Incoming> heard = new ArrayList<>();
  private final List<Acquaintance> acquaintances = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private Predicate<Incoming> failing = incoming -> false;
  private volatile Consumer<Incoming> before = incoming -> {};
  private volatile @Nullable String whisper;
  private int failures;

  public synchronized void failAt(Predicate<Incoming> incoming) {
    failing = incoming;
  }

  /** What the thread does first that brings something. */
  public void before(Consumer<Incoming> first) {
    before = first;
  }

  /** What is to be shown to who tapped. */
  public void whisper(String text) {
    whisper = text;
  }

  public synchronized int failures() {
    return failures;
  }

  public synchronized List<Incoming> heard() {
    return List.copyOf(heard);
  }

  public synchronized List<String> texts() {
    return heard.stream().map(Incoming::text).toList();
  }

  public synchronized List<Acquaintance> acquaintances() {
    return List.copyOf(acquaintances);
  }

  public synchronized List<String> changes() {
    return List.copyOf(changes);
  }

  @Override
  public Clarity clarity(String text) {
    String bare = text.startsWith("/") ? text.substring(1) : text;
    if (bare.matches("(watch|감시|why|왜) .+") || bare.matches("(watchlist|목록|help|start.*)")) {
      return Clarity.COMMAND;
    }
    return bare.matches("watch|감시|why|왜") ? Clarity.INCOMPLETE : Clarity.NONE;
  }

  @Override
  public Optional<String> said(Incoming incoming, Acquaintance acquaintance) {
    before.accept(incoming);
    take(incoming, acquaintance);
    return Optional.ofNullable(whisper);
  }

  private synchronized void take(Incoming incoming, Acquaintance acquaintance) {
    if (failing.test(incoming)) {
      failures++;
      throw new IllegalStateException("invented failure");
    }
    if (keys.add(Objects.requireNonNull(incoming.key()))) {
      heard.add(incoming);
      acquaintances.add(acquaintance);
    }
  }

  @Override
  public synchronized void shut(ChatAddress chat, String reason) {
    changes.add("shut " + chat.id() + ": " + reason);
  }

  @Override
  public synchronized void opened(ChatAddress chat) {
    changes.add("opened " + chat.id());
  }

  @Override
  public synchronized void topicShut(ChatAddress topic, String reason) {
    changes.add("topic shut " + topic.id() + ": " + reason);
  }

  @Override
  public synchronized void topicOpened(ChatAddress topic) {
    changes.add("topic opened " + topic.id());
  }

  @Override
  public synchronized void moved(ChatAddress from, ChatAddress to) {
    changes.add("moved " + from.id() + " to " + to.id());
  }
}
